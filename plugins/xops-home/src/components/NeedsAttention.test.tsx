import { mockApis } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AttentionItem } from '@xops/plugin-xops-home-react';
import {
  anHourAgo,
  contributor,
  renderHome,
} from '../__testUtils__/renderHome';

const failedRun: AttentionItem = {
  id: 'run-1',
  title: 'The run that creates orders failed',
  tone: 'bad',
  since: anHourAgo(),
  ownerRefs: ['group:default/shop'],
  link: '/create/tasks/run-1',
  action: 'Open the run',
};
const othersItem: AttentionItem = {
  id: 'run-2',
  title: 'The run that creates stock waits',
  tone: 'waiting',
  since: anHourAgo(),
  ownerRefs: ['group:default/warehouse'],
  link: '/create/tasks/run-2',
  action: 'Open the run',
};

const attentionList = () =>
  screen.findByRole('list', { name: 'Needs attention' });

describe('what needs attention', () => {
  it('lists mine by default, with age, owner and what to do', async () => {
    renderHome([
      contributor('Golden paths', {
        attention: async () => [failedRun, othersItem],
      }),
    ]);

    const rows = within(await attentionList()).getAllByRole('listitem');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent(failedRun.title);
    expect(rows[0]).toHaveTextContent('Golden paths · 1 h ago');
    expect(within(rows[0]).getByText('Bad')).toBeInTheDocument();
    expect(within(rows[0]).getByRole('link', { name: /shop/ })).toHaveAttribute(
      'href',
      '/catalog/default/group/shop',
    );
    expect(
      screen.getByRole('button', {
        name: 'Open the run: The run that creates orders failed',
      }),
    ).toHaveAttribute('href', '/create/tasks/run-1');
  });

  it('lists all on demand, over all contexts, worst first', async () => {
    renderHome([
      contributor('Cost', { attention: async () => [othersItem] }),
      contributor('Golden paths', { attention: async () => [failedRun] }),
    ]);
    await attentionList();

    const all = screen.getByRole('button', { name: 'All (2)' });
    expect(screen.getByRole('button', { name: 'Mine (1)' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.click(all);

    expect(
      within(await attentionList())
        .getAllByRole('listitem')
        .map(row => row.textContent),
    ).toEqual([
      expect.stringContaining(failedRun.title),
      expect.stringContaining(othersItem.title),
    ]);
    expect(all).toHaveAttribute('aria-pressed', 'true');
  });

  it('takes the choice from the address', async () => {
    renderHome([contributor('Cost', { attention: async () => [othersItem] })], {
      at: '/?show=all',
    });

    expect(await attentionList()).toHaveTextContent(othersItem.title);
  });

  it('shows a source that fails as a row beside the others, and tries again', async () => {
    const attention = jest
      .fn<Promise<AttentionItem[]>, []>()
      .mockRejectedValueOnce(new Error('The cost service is down.'))
      .mockResolvedValue([{ ...failedRun, title: 'Cost is back' }]);
    renderHome([
      contributor('Cost', { attention }),
      contributor('Golden paths', { attention: async () => [failedRun] }),
    ]);

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'Cost could not be readThe cost service is down.What others bring is not affected.',
    );
    expect(await attentionList()).toHaveTextContent(failedRun.title);

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('Cost is back')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that nothing waits, and what would stand here', async () => {
    renderHome([
      contributor('Cost', { attention: async () => [] }),
      contributor('Golden paths', { attention: async () => [] }),
    ]);

    expect(
      await screen.findByText('Nothing needs attention'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Looked at: Cost and Golden paths/),
    ).toBeInTheDocument();
  });

  it('says how much waits for others when nothing is mine, and shows it', async () => {
    renderHome([contributor('Cost', { attention: async () => [othersItem] })]);

    expect(await screen.findByText('Nothing needs you')).toBeInTheDocument();
    expect(screen.getByText(/1 item waits for others/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));

    expect(await attentionList()).toHaveTextContent(othersItem.title);
  });

  it('says how to bring something here when no plugin does', async () => {
    renderHome([]);

    expect(
      await screen.findByText(/No installed plugin brings anything here yet/),
    ).toBeInTheDocument();
  });

  it('lists everything when it cannot tell who the reader is', async () => {
    renderHome([contributor('Cost', { attention: async () => [othersItem] })], {
      identity: mockApis.identity.mock({
        getBackstageIdentity: async () => {
          throw new Error('The session has ended.');
        },
      }),
    });

    expect(await attentionList()).toHaveTextContent(othersItem.title);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Which items are yours is not knownThe session has ended.All items are listed.',
    );
    expect(screen.queryByRole('button', { name: /Mine/ })).toBeNull();
  });

  it('shows a skeleton until every source has answered', async () => {
    renderHome([
      contributor('Cost', { attention: () => new Promise(() => {}) }),
      contributor('Golden paths', { attention: async () => [failedRun] }),
    ]);

    expect(await attentionList()).toHaveTextContent(failedRun.title);
    expect(
      screen.getByText('Loading what needs attention'),
    ).toBeInTheDocument();
  });
});
