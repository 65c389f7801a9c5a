import { DecisionRecord } from '@xops/plugin-xops-adr-common';
import { decisionOf, findingOf, sourceOf } from '../__testUtils__/records';
import { checkLocation, CheckLocationOptions } from './checkLocation';
import { placeOf } from './readFiles';

const { address, locationKey } = sourceOf('docs/adr');

function check(
  records: DecisionRecord[],
  overrides: Partial<CheckLocationOptions> = {},
) {
  const paths = [...new Set(records.map(it => it.path))];
  return checkLocation({
    location: { ...address, locationKey, rootUrl: '', paths: ['docs/adr'] },
    readings: paths.map(path => ({
      path,
      fileHash: path,
      reading: {
        path,
        records: records.filter(it => it.path === path),
        findings: [],
        disabled: [],
      },
    })),
    markdown: new Map(
      records.map(record => [placeOf(record), `words of ${record.title}`]),
    ),
    today: '2026-11-21',
    exists: () => false,
    elsewhere: new Map(),
    rules: {},
    ...overrides,
  });
}
const path = (number: number) => `docs/adr/${number}.md`;

describe('checkLocation', () => {
  it('gives each decision its id, words and page at the host', () => {
    const { entries } = check([
      decisionOf({ path: path(1), title: 'One' }),
      decisionOf({ path: path(2), part: 'D2', line: 30, title: 'Two' }),
    ]);
    expect(entries.map(it => [it.recordId, it.markdown, it.sourceUrl])).toEqual(
      [
        [
          `${locationKey}:docs/adr/1.md`,
          'words of One',
          'https://git.example.com/shop/checkout/src/branch/main/docs/adr/1.md',
        ],
        [
          `${locationKey}:docs/adr/2.md~D2`,
          'words of Two',
          'https://git.example.com/shop/checkout/src/branch/main/docs/adr/2.md#L30',
        ],
      ],
    );
  });

  it('keeps decisions of one file apart that bear the same number', () => {
    const { entries } = check([
      decisionOf({ path: path(1), part: '7', line: 1, title: 'One' }),
      decisionOf({ path: path(1), part: '7', line: 20, title: 'Two' }),
      decisionOf({ path: path(1), part: '7', line: 40, title: 'Three' }),
    ]);
    expect(entries.map(it => [it.recordId, it.markdown])).toEqual([
      [`${locationKey}:docs/adr/1.md~7`, 'words of One'],
      [`${locationKey}:docs/adr/1.md~7~2`, 'words of Two'],
      [`${locationKey}:docs/adr/1.md~7~3`, 'words of Three'],
    ]);
  });

  it('puts findings with their decision, and those of the file with its first', () => {
    const { entries } = check([], {
      readings: [
        {
          path: path(1),
          fileHash: '',
          reading: {
            path: path(1),
            records: [
              decisionOf({ path: path(1), part: '1', line: 1 }),
              decisionOf({ path: path(1), part: '2', line: 9 }),
            ],
            findings: [
              findingOf({ rule: 'broken-table', part: '2', line: 10 }),
              findingOf({ rule: 'broken-table', line: 2 }),
            ],
            disabled: [],
          },
        },
      ],
    });
    expect(entries.map(it => it.findings.map(({ line }) => line))).toEqual([
      expect.arrayContaining([2]),
      expect.arrayContaining([10]),
    ]);
    expect(entries[0].findings.map(it => it.line)).not.toContain(10);
  });

  it('leads edges from the record that supersedes, whichever says it', () => {
    const { entries } = check([
      decisionOf({
        path: path(1),
        links: [
          { type: 'supersededBy', target: '2.md', href: '2.md', line: 3 },
        ],
      }),
      decisionOf({ path: path(2) }),
    ]);
    expect(entries.map(it => it.edges)).toEqual([
      [],
      [
        expect.objectContaining({
          type: 'supersedes',
          to: `${locationKey}:docs/adr/1.md`,
          oneSided: true,
        }),
      ],
    ]);
  });

  it('tells when a decision is due, and not of what is none', () => {
    const reviews = [
      { kind: 'date' as const, date: '2026-12-01', raw: 'Review', line: 5 },
    ];
    const { entries } = check([
      decisionOf({ path: path(1), reviews }),
      decisionOf({ path: path(2), kind: 'template', reviews }),
    ]);
    expect(entries.map(it => it.review?.due)).toEqual([
      '2026-12-01',
      undefined,
    ]);
  });

  it('remembers which other files were led to', () => {
    const links = ['9.md', '8.md'].map(href => ({
      type: 'supersedes' as const,
      target: href,
      href,
      line: 3,
    }));
    const { linkedFiles } = check([decisionOf({ path: path(1), links })], {
      exists: it => it === path(9),
    });
    expect(linkedFiles).toEqual([path(9)]);
  });
});
