import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HomeTileContent } from '@xops/plugin-xops-home-react';
import {
  anHourAgo,
  contributor,
  renderHome,
} from '../__testUtils__/renderHome';

const content: HomeTileContent = {
  headline: { value: '12', unit: 'created' },
  tone: 'good',
  sentence: 'The latest is orders.',
  source: 'run reports',
  readAt: anHourAgo(),
};

describe('tiles of the home page', () => {
  it('stand in the order of the loop, each with its figure, tone, source and age', async () => {
    renderHome([
      contributor('Cost', { step: 'see', tile: async () => content }),
      contributor('Golden paths', { step: 'act', tile: async () => content }),
      contributor('Decisions', { step: 'decide', tile: async () => content }),
    ]);

    const loop = await screen.findByRole('list', { name: 'The loop' });
    await waitFor(() =>
      expect(within(loop).getAllByText('The latest is orders.')).toHaveLength(
        3,
      ),
    );
    expect(
      within(loop)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Decisions', '/decisions'],
      ['Golden paths', '/golden-paths'],
      ['Cost', '/cost'],
    ]);
    const [tile] = within(loop).getAllByRole('listitem');
    expect(within(tile).getByText('12')).toBeInTheDocument();
    expect(within(tile).getByText('created')).toBeInTheDocument();
    expect(within(tile).getByText('Good')).toBeInTheDocument();
    expect(tile).toHaveTextContent('From run reports, 1 h ago');
  });

  it('leave no trace where no plugin brings one', async () => {
    renderHome([contributor('Cost', { attention: async () => [] })]);

    await screen.findByRole('heading', { name: 'Needs attention' });
    expect(screen.queryByRole('list', { name: 'The loop' })).toBeNull();
  });

  it('show the words of a loader that fails, keep the link, and try again', async () => {
    const tile = jest
      .fn<Promise<HomeTileContent>, []>()
      .mockRejectedValueOnce(new Error('The golden paths service is down'))
      .mockResolvedValue(content);
    renderHome([
      contributor('Golden paths', { tile }),
      contributor('Cost', { tile: async () => content }),
    ]);

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The golden paths service is down');
    expect(screen.getByRole('link', { name: 'Golden paths' })).toHaveAttribute(
      'href',
      '/golden-paths',
    );
    expect(await screen.findByText('The latest is orders.')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getAllByText('The latest is orders.')).toHaveLength(2);
  });

  it('show a skeleton while the loader works, and stop it when the reader leaves', async () => {
    let signal: AbortSignal | undefined;
    const { unmount } = renderHome([
      contributor('Golden paths', {
        tile: context => {
          signal = context.signal;
          return new Promise(() => {});
        },
      }),
    ]);

    expect(await screen.findByText('Loading')).toBeInTheDocument();
    expect(signal?.aborted).toBe(false);
    unmount();
    expect(signal?.aborted).toBe(true);
  });
});
