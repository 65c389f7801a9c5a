import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { lockedAnswer } from '../../__testUtils__/fixtures';
import { OpeningFacts } from './OpeningFacts';

const others = Array.from({ length: 7 }, (_, index) => ({
  ruleId: `configuration#team-${index}`,
  sentence: `Team ${index} above 3 people`,
}));

const show = (count: number) =>
  renderInTestApp(
    <OpeningFacts answer={lockedAnswer({ others: others.slice(0, count) })} />,
  );

describe('a path that several triggers open', () => {
  it('says how many others there are, with links to them', async () => {
    show(2);
    expect(
      await screen.findByText(
        '2 other triggers open this path when they fire:',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Team 1 above 3 people' }),
    ).toHaveAttribute('href', '/triggers/rules/configuration%23team-1');
  });

  it('says it of one', async () => {
    show(1);
    expect(
      await screen.findByText('1 other trigger opens this path when it fires:'),
    ).toBeInTheDocument();
  });

  it('names five, and how many more there are', async () => {
    show(7);
    expect(await screen.findByText('and 2 more')).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: /^Team/ })).toHaveLength(5);
  });

  it('says nothing of others where there are none', async () => {
    show(0);
    expect(await screen.findByText('Locked')).toBeInTheDocument();
    expect(screen.queryByText(/other trigger/)).toBeNull();
  });
});
