import { screen, within } from '@testing-library/react';
import { recordDetail } from '../../__testUtils__/fixtures';
import { renderRail, section } from '../../__testUtils__/renderRail';
import { richDetail } from '../../__testUtils__/richRecord';

jest.mock('../markdown/MarkdownBody', () => ({ MarkdownBody: () => null }));

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
