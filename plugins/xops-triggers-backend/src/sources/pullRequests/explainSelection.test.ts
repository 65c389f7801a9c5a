import { explainSelection } from './explainSelection';
import { FoundPull, Selection } from './selectPulls';

const found = (number: number, title = `Change ${number}`): FoundPull => ({
  repository: { host: 'github.com', path: 'acme/shop' },
  at: '2026-11-20T16:40:58.000Z',
  pull: {
    number,
    title,
    url: `https://github.com/acme/shop/pull/${number}`,
    isBot: false,
    baseBranch: 'main',
    labels: [],
    createdAt: '2026-11-19T00:00:00.000Z',
    updatedAt: '2026-11-20T16:41:00.000Z',
  },
});
const explain = (selection: Partial<Selection>, without: string[] = []) =>
  explainSelection(
    { looked: 0, steps: [], pulls: [], ...selection },
    {
      state: 'merged',
      since: new Date('2026-11-14T12:00:00Z'),
      repositories: 5,
      without,
    },
  ).map(({ text }) => text);

describe('explainSelection', () => {
  it('says that there was nothing', () => {
    const steps = [{ words: "went to 'main'", left: 0 }];
    expect(explain({ steps })).toEqual([
      'No pull requests were merged since 2026-11-14 12:00 UTC in 5 repositories',
    ]);
  });

  it('tells how many each condition left', () => {
    const steps = [
      { words: "went to 'main'", left: 8 },
      { words: "touched '**/*.tf'", left: 1 },
    ];
    expect(explain({ looked: 12, steps, pulls: [found(1)] })).toEqual([
      "12 pull requests were merged since 2026-11-14 12:00 UTC in 5 repositories; of these 8 went to 'main'; of these 1 touched '**/*.tf'",
      // Its author's account was deleted.
      'github.com/acme/shop#1 Change 1 (merged 2026-11-20 16:40 UTC)',
    ]);
  });

  it('names a hundred, and how many more', () => {
    const pulls = Array.from({ length: 123 }, (_, index) => found(index));
    const lines = explain({ looked: 123, pulls });
    expect(lines).toHaveLength(102);
    expect(lines.at(-1)).toBe('and 23 more');
  });

  it('cuts a title that is a book', () => {
    const [, line] = explain({
      looked: 1,
      pulls: [found(1, '🚀'.repeat(999))],
    });
    expect(line).toBe(
      `github.com/acme/shop#1 ${'🚀'.repeat(
        150,
      )}… (merged 2026-11-20 16:40 UTC)`,
    );
  });

  it('names a few of what was not read', () => {
    const without = Array.from({ length: 12 }, (_, index) => `api:a/${index}`);
    expect(explain({}, without).at(-1)).toMatch(
      /^Not read: api:a\/0, .*, api:a\/9 and 2 more; no repository at a GitHub, GitLab or Gitea of 'integrations' is known of them$/,
    );
  });
});
