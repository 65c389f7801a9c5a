import { act, screen, within } from '@testing-library/react';
import { fakeSignals } from '@xops/plugin-xops-home-react/testUtils';
import {
  decisionsSummary,
  recordList,
  recordSummary,
  sourceState,
  staleSource,
} from '../../__testUtils__/fixtures';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';

const queue = recordSummary();
const lists = (...titles: string[]) =>
  recordList(
    titles.map(title => recordSummary({ title, recordId: `0a:${title}.md` })),
  );

describe('how current the list of decisions is', () => {
  it('says where its figures come from, and how old they are', async () => {
    renderDecisions(fakeApi({ listRecords: async () => recordList([queue]) }));

    expect(
      await screen.findByRole('link', { name: '2 sources' }),
    ).toHaveAttribute('href', '/decisions/sources');
    expect(screen.getByText(/the oldest read/)).toHaveTextContent('1 h ago');
  });

  it('brings what is new by itself, and keeps the focus where it is', async () => {
    const listRecords = jest
      .fn()
      .mockResolvedValueOnce(lists('a', 'b'))
      .mockResolvedValue(lists('new', 'a', 'b'));
    const signals = fakeSignals();
    renderDecisions(fakeApi({ listRecords }), { signals: signals.api });
    const link = await screen.findByRole('link', { name: 'b' });
    link.focus();

    act(() => signals.send('xops-adr'));

    expect(
      await screen.findByRole('link', { name: 'new' }),
    ).toBeInTheDocument();
    expect(link).toHaveFocus();
    expect(screen.queryByText('Loading decisions')).toBeNull();
  });

  it('names the sources that fail: which, since when, what to do', async () => {
    renderDecisions(
      fakeApi({
        listRecords: async () => recordList([queue]),
        getSummary: async () =>
          decisionsSummary({ sources: { total: 3, failing: 2 } }),
        listSources: async () => ({
          items: [
            sourceState(),
            staleSource(),
            staleSource({
              sourceId: 'source-3',
              name: 'git.example.com/heron/buoy',
              state: 'failed',
              readAt: undefined,
              error: '401 Unauthorized',
              advice: 'Give the portal a token.',
            }),
          ],
        }),
      }),
    );

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('2 sources cannot be read');
    const [worst, stale] = within(alert).getAllByRole('listitem');
    expect(worst).toHaveTextContent(
      /heron\/buoy.*\. Not readable since 1 h ago.*401 Unauthorized\. Give the portal a token\./,
    );
    expect(stale).toHaveTextContent(
      /The copy of 1 h ago.* is shown\. The host answered 503\. It is asked again in 10 minutes\./,
    );
    expect(
      within(alert).getByRole('link', { name: 'All sources' }),
    ).toHaveAttribute('href', '/decisions/sources');
  });

  it('answers in short whether decisions still hold, each answer a link', async () => {
    renderDecisions(fakeApi({ listRecords: async () => recordList([queue]) }));

    const answers = within(
      await screen.findByRole('list', { name: 'In short' }),
    ).getAllByRole('link');
    expect(
      answers.map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['10 in force', '/decisions/records?status=accepted&status=implemented'],
      ['3 to be decided', '/decisions/records?status=proposed&status=draft'],
      ['2 reviews overdue', '/decisions/reviews?review=overdue'],
      ['1 review soon', '/decisions/reviews?review=soon'],
      ['1 error', '/decisions/findings?finding=error'],
      ['4 warnings', '/decisions/findings?finding=warning'],
    ]);
  });

  it('asks for no sources while all is well', async () => {
    const api = fakeApi({ listRecords: async () => recordList([queue]) });
    renderDecisions(api);
    await screen.findByRole('link', { name: '2 sources' });

    expect(api.listSources).not.toHaveBeenCalled();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
