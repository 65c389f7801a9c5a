import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findingItem, findingList } from '../../__testUtils__/fixtures';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';

const at = '/decisions/findings';
const oneSided = findingItem({
  rule: 'one-sided-link',
  severity: 'warning',
  words: 'Supersedes ADR-0004',
  message: 'ADR-0004 does not say so.',
  mend: 'Write “Superseded by ADR-0007” there.',
  line: 5,
});

describe('the findings', () => {
  it('stand by rule, the worst first, each with its words, its line and how to mend it', async () => {
    renderDecisions(
      fakeApi({
        listFindings: async () =>
          findingList([oneSided, findingItem()], {
            rules: [
              { value: 'wrong-total', count: 3 },
              { value: 'one-sided-link', count: 1 },
            ],
            nextCursor: 'after-those',
          }),
      }),
      { at },
    );

    const [worst, other] = await screen.findAllByRole('group');
    expect(worst).toHaveTextContent('Wrong total');
    expect(within(worst).getByText('3 errors')).toBeInTheDocument();
    expect(worst).toHaveTextContent('| One queue | 4.2 |');
    expect(worst).toHaveTextContent('Write 3.9, or correct a score or weight.');
    expect(
      within(worst).getByRole('link', { name: /^line 21/ }),
    ).toHaveAttribute('href', expect.stringMatching(/#L21$/));
    expect(
      within(worst).getByRole('link', { name: /Keep one queue/ }),
    ).toHaveAttribute('href', expect.stringContaining('/0007-one-queue.md'));
    expect(worst).toHaveTextContent('2 more of this rule are not loaded yet.');
    expect(other).toHaveTextContent('One sided link');
    expect(within(other).getByText('1 warning')).toBeInTheDocument();
  });

  it('stand by severity within a rule that has several', async () => {
    renderDecisions(
      fakeApi({
        listFindings: async () =>
          findingList([
            findingItem({ severity: 'info', line: 3 }),
            findingItem({ line: 4 }),
            findingItem({ severity: 'info', line: 5 }),
          ]),
      }),
      { at },
    );

    const group = await screen.findByRole('group');
    const lines = (name: string) =>
      within(within(group).getByRole('region', { name }))
        .getAllByRole('link', { name: /^line/ })
        .map(link => link.textContent);
    expect(lines('1 error')[0]).toMatch(/^line 4/);
    expect(lines('2 hints').map(it => it?.slice(0, 6))).toEqual([
      'line 3',
      'line 5',
    ]);
    expect(
      within(group)
        .getAllByRole('heading', { level: 3 })
        .map(it => it.textContent),
    ).toEqual(['1 error', '2 hints']);
    expect(group).not.toHaveTextContent('not loaded yet');
  });

  it('say that everything holds where nothing was found', async () => {
    renderDecisions(fakeApi(), { at });

    expect(await screen.findByText('Everything holds')).toBeInTheDocument();
  });

  it('are filtered by severity and rule, over files of every kind', async () => {
    const api = fakeApi();
    renderDecisions(api, { at: `${at}?finding=error&finding=wrong-total` });

    expect(
      await screen.findByText('Nothing matches these filters.'),
    ).toBeInTheDocument();
    expect(api.listFindings).toHaveBeenCalledWith(
      expect.objectContaining({
        finding: ['error', 'wrong-total'],
        kind: undefined,
      }),
      expect.anything(),
    );
  });

  it('come in pages; one that fails leaves those that are there, and is asked for again', async () => {
    const listFindings = jest
      .fn()
      .mockResolvedValueOnce({
        ...findingList([findingItem()]),
        totalItems: 2,
        nextCursor: 'after-the-first',
      })
      .mockRejectedValueOnce(new Error('The host is asleep.'))
      .mockResolvedValue(findingList([oneSided], { totalItems: 2 }));
    renderDecisions(fakeApi({ listFindings }), { at });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The host is asleep.');
    expect(screen.getByText('Wrong total')).toBeInTheDocument();
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Try again' }),
    );

    expect(await screen.findByText('One sided link')).toBeInTheDocument();
    expect(screen.getByText('Wrong total')).toBeInTheDocument();
    expect(listFindings).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'after-the-first' }),
      expect.anything(),
    );
  });

  it('say what failed, and try again', async () => {
    const listFindings = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue(findingList([findingItem()]));
    renderDecisions(fakeApi({ listFindings }), { at });

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('1 error')).toBeInTheDocument();
  });
});
