import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { DecisionSearchResult } from './DecisionSearchResult';

const result = {
  title: 'ADR-0007: Keep one queue',
  text: 'Four terminals call ferries.',
  location: '/decisions/component/default/ferry/0a/0007.md',
  status: 'superseded',
  owner: 'group:default/harbour',
  date: '2026-02-11',
};

describe('a decision among search results', () => {
  it('tells where it stands, whose it is, and leads to its page', async () => {
    renderInTestApp(<DecisionSearchResult result={result} />);

    expect(
      await screen.findByRole('link', { name: 'ADR-0007: Keep one queue' }),
    ).toHaveAttribute('href', result.location);
    expect(screen.getByText('Superseded')).toBeInTheDocument();
    expect(document.body).toHaveTextContent(
      /group:default\/harbour · 2026-02-11.*Four terminals/,
    );
  });

  it('marks the words that were looked for', async () => {
    renderInTestApp(
      <DecisionSearchResult
        result={result}
        highlight={{
          preTag: '<b>',
          postTag: '</b>',
          fields: { text: 'Four <b>terminals</b> call' },
        }}
      />,
    );

    expect((await screen.findByText('terminals')).tagName).toBe('MARK');
  });

  it('says when no status is stated', async () => {
    renderInTestApp(
      <DecisionSearchResult
        result={{ ...result, status: 'none' } as typeof result}
      />,
    );

    expect(await screen.findByText('Not stated')).toBeInTheDocument();
  });

  it('shows nothing of a result that is no decision', async () => {
    renderInTestApp(
      <>
        <p>Results</p>
        <DecisionSearchResult />
      </>,
    );

    await screen.findByText('Results');
    expect(screen.queryByRole('link')).toBeNull();
  });
});
