import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';
import { richDetail } from '../../__testUtils__/richRecord';
import { decisionRecord, recordDetail } from '../../__testUtils__/fixtures';

jest.mock('../markdown/MarkdownBody', () => ({ MarkdownBody: () => null }));

const at =
  '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0007-one-queue.md';

beforeAll(() => {
  URL.createObjectURL = jest.fn(() => 'blob:here');
  URL.revokeObjectURL = jest.fn();
});

async function renderRail(detail = richDetail(), more = {}) {
  const api = fakeApi({ getRecord: async () => detail, ...more });
  renderDecisions(api, { at });
  await screen.findByRole('complementary', { name: 'What the record says' });
  return api;
}

const section = (name: string | RegExp) => screen.getByRole('region', { name });

describe('beside the text', () => {
  it('stand the findings, with their lines and how to mend them', async () => {
    await renderRail();

    const findings = section('Findings (1)');
    expect(findings).toHaveTextContent(
      /Wrong total.*The stated total 4\.2 is not the computed 4\.3\..*Write 4\.3/,
    );
    expect(
      within(findings).getByRole('link', { name: /^line 21/ }),
    ).toHaveAttribute('href', expect.stringMatching(/#L21$/));
  });

  it('stand the links both ways, those that lead nowhere marked', async () => {
    await renderRail();

    const [supersedes, broken] = within(section('Links')).getAllByRole(
      'listitem',
    );
    expect(supersedes).toHaveTextContent(
      /^Supersedes ADR-0004: A queue for each terminal/,
    );
    expect(within(supersedes).getByText('Superseded')).toBeVisible();
    expect(within(supersedes).getByText('(by ADR-0007)')).toBeVisible();
    expect(
      within(supersedes).getByRole('link', { name: /A queue for each/ }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/0004-queue-per-terminal.md'),
    );
    expect(broken).toHaveTextContent(/ADR-0099.*does not exist/);
  });

  it('stand the options, the chosen one marked', async () => {
    await renderRail();

    const [chosen, other] = within(section('Options'))
      .getAllByRole('listitem')
      .filter(item => /^(One queue|Queue per)/.test(item.textContent ?? ''));
    expect(chosen).toHaveTextContent(/One queue chosen.*Nobody is forgotten/);
    expect(other).toHaveTextContent('Queue per terminal');
  });

  it('stands which option scores highest, and which totals are wrong', async () => {
    await renderRail();

    const scores = section('Which option scores highest?');
    expect(scores).toHaveTextContent('★ One queue scores highest.');
    expect(scores).toHaveTextContent(
      /wrong total One queue: stated 4\.2, computed 4\.3 \(line 21/,
    );
    expect(
      await within(scores).findByText('stated in the record'),
    ).toBeInTheDocument();
    expect(within(scores).getByRole('link', { name: 'CSV' })).toHaveAttribute(
      'download',
      'ADR-0007-scores-line-19.csv',
    );
  });

  it('writes the totals at the bars, names its axis, and hides what its legend turns off', async () => {
    await renderRail();
    const scores = within(section('Which option scores highest?'));

    const stated = await scores.findByText('stated in the record');
    expect(scores.getByText('weighted score, of 5')).toBeInTheDocument();
    expect(scores.getAllByText('4.2').length).toBeGreaterThan(0);
    await userEvent.click(stated);

    await waitFor(() => expect(scores.queryByText('4.2')).toBeNull());
    expect(scores.getByText('4.3')).toBeInTheDocument();
  });

  it('is the score chart a table too', async () => {
    await renderRail();

    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table' }),
    );

    const [, first] = within(screen.getByRole('table')).getAllByRole('row');
    expect(first).toHaveTextContent(/One queue highest.*4\.3.*4\.2.*wrong/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as chart' }),
    );
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('stands what contradicts the numbers', async () => {
    const record = richDetail().record;
    const [matrix] = record.matrices;
    await renderRail(
      recordDetail({
        record: {
          ...record,
          matrices: [
            {
              ...matrix,
              statedWinner: 'Queue per terminal',
              weightsPercent: 90,
            },
          ],
        },
      }),
    );

    const scores = section('Which option scores highest?');
    expect(scores).toHaveTextContent(
      'The record calls Queue per terminal the winner.',
    );
    expect(scores).toHaveTextContent('They sum to 90 %, not 100 %.');
  });

  it('stands why totals cannot be checked', async () => {
    const [matrix] = richDetail().record.matrices;
    await renderRail(
      recordDetail({
        record: decisionRecord({
          matrices: [
            {
              ...matrix,
              computedWinners: [],
              notCheckable: 'no weights are stated',
            },
          ],
        }),
      }),
    );

    expect(section(/scores highest/)).toHaveTextContent(
      'The totals cannot be checked: no weights are stated',
    );
  });

  it('stand averages, promises, triggers, plan, reviews and risks', async () => {
    await renderRail();

    expect(section('Averages')).toHaveTextContent(
      /Today: 88\.5.*should be 87\.5/,
    );
    expect(section('Promises')).toHaveTextContent(
      /One queue: costs \$120–\$190 a month.*Waiting: < 9 minutes/,
    );
    expect(section('Triggers as written')).toHaveTextContent(
      /Terminals: > 6 → Build a second queue.*Mood: when it gets worse.*needs a reading/,
    );
    expect(section('Plan (1 of 2)')).toHaveTextContent(
      /Phase 1: Signs: 1 of 2/,
    );
    expect(
      screen.getByRole('progressbar', { name: 'Phase 1: Signs: 1 of 2 done' }),
    ).toHaveAttribute('aria-valuenow', '50');
    expect(section('Next review')).toHaveTextContent(
      /12 d overdue.*Reviewed quarterly/,
    );
    expect(section('Risks')).toHaveTextContent(/Fog \(High\)A horn/);
  });

  it('stands where the record is from, at which commit, and what else is in its file', async () => {
    await renderRail();

    const source = section('Source');
    expect(
      within(source).getByRole('link', { name: /0007-one-queue\.md/ }),
    ).toHaveAttribute('href', expect.stringMatching(/#L1$/));
    expect(source).toHaveTextContent(/at commit 0123456789.*Read 1 h ago/);
    expect(
      within(source).getByRole('link', {
        name: 'ADR-0008: Paint the signs blue',
      }),
    ).toBeInTheDocument();
  });

  it('stands why a decision that holds no more is not reviewed, and the rule that it had', async () => {
    const { record, summary } = richDetail();
    const status = {
      state: 'deprecated' as const,
      qualifiers: [],
      raw: 'Deprecated',
      line: 3,
    };
    await renderRail(
      recordDetail({
        summary: { ...summary, status, review: undefined },
        record: { ...record, status, reviews: record.reviews.slice(0, 1) },
      }),
    );

    expect(section('Next review')).toHaveTextContent(
      /None: a decision that is deprecated is not reviewed any more\..*\(line \d+/,
    );
  });

  it('has a heading of its own, and its parts stand one level below it', async () => {
    await renderRail();

    const [rail, ...parts] = within(
      screen.getByRole('complementary'),
    ).getAllByRole('heading');
    expect(rail).toHaveTextContent('What the record says');
    expect(rail.tagName).toBe('H2');
    expect(parts.length).toBeGreaterThan(8);
    expect(new Set(parts.map(it => it.tagName))).toEqual(new Set(['H3']));
  });

  it('stands nothing of what a record does not say', async () => {
    await renderRail(recordDetail());

    expect(
      screen
        .getAllByRole('region')
        .flatMap(it => it.textContent?.match(/^[A-Z][a-z]+/)?.[0] ?? []),
    ).toEqual(['Versions', 'Sourcedocs']);
  });
});

describe('the versions', () => {
  it('stand as a timeline of what was stated', async () => {
    await renderRail();

    const [now, before] = within(section('Versions')).getAllByRole('listitem');
    expect(now).toHaveTextContent(
      /Accepted.*first read 1 h ago.*at commit fedcba9876/,
    );
    expect(before).toHaveTextContent(/Proposed/);
    expect(
      within(before).queryByRole('button', { name: /What changed/ }),
    ).toBeNull();
  });

  it('show what changed between two of them', async () => {
    const api = await renderRail(richDetail(), {
      getVersion: async ({ versionId }: { versionId: string }) => ({
        ...richDetail().versions[0],
        versionId,
        markdown: versionId === 'v1' ? 'a\nold\nz\n' : 'a\nnew\nz\n',
      }),
    });

    await userEvent.click(screen.getByRole('button', { name: /What changed/ }));

    const dialog = within(await screen.findByRole('dialog'));
    await waitFor(() =>
      expect(dialog.getAllByRole('row').map(row => row.textContent)).toEqual([
        '11  a',
        '2− Removed: old',
        '2+ Added: new',
        '33  z',
      ]),
    );
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'To' }),
      'v1',
    );
    expect(
      await dialog.findByText('Both versions say the same.'),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.getVersion).toHaveBeenCalledWith(
      {
        entityRef: 'component:default/ferry',
        recordId: '0a1b2c3d4e:docs/adr/0007-one-queue.md',
        versionId: 'v1',
      },
      expect.anything(),
    );
  });

  it('say what failed when they cannot be read', async () => {
    await renderRail(richDetail(), {
      getVersion: async () => {
        throw new Error('Down');
      },
    });

    await userEvent.click(screen.getByRole('button', { name: /What changed/ }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
  });
});
