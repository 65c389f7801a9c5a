import { DecisionStyle, styleOfFolder, styleOfRecord } from './DecisionStyle';

const nygard = `# 1. Record decisions

Date: 2026-11-21

## Status

Accepted

## Context

## Decision

## Consequences
`;
const madr2 = `# Use Markdown

* Status: accepted
* Deciders: ana

## Context and Problem Statement

## Considered Options

## Decision Outcome

### Positive Consequences
`;
const madr3 = `---
status: accepted
deciders: ana
---
# Use Markdown

## Context and Problem Statement

## Considered Options

## Decision Outcome

### Consequences

### Validation
`;
const madr4 = madr3
  .replace('deciders', 'decision-makers')
  .replace('Validation', 'Confirmation');
const withoutFrontMatter = (text: string) => text.replace(/^---[^]*?---\n/, '');

describe('styleOfRecord', () => {
  it.each<[string, string, DecisionStyle | undefined]>([
    ['Nygard', nygard, { format: 'nygard' }],
    ['MADR 2', madr2, { format: 'madr', version: 2, frontMatter: false }],
    ['MADR 3', madr3, { format: 'madr', version: 3, frontMatter: true }],
    ['MADR 4', madr4, { format: 'madr', version: 4, frontMatter: true }],
    [
      'MADR 3 without front matter',
      withoutFrontMatter(madr3),
      { format: 'madr', version: 3, frontMatter: false },
    ],
    [
      'MADR 4 without front matter',
      withoutFrontMatter(madr4),
      { format: 'madr', version: 4, frontMatter: false },
    ],
    [
      'MADR with Windows line ends and a byte order mark',
      `\uFEFF${madr4.replaceAll('\n', '\r\n')}`,
      { format: 'madr', version: 4, frontMatter: true },
    ],
    [
      'MADR with front matter that is no YAML',
      madr2.replace(/^/, '---\nstatus: {accepted\n---\n'),
      { format: 'madr', version: 2, frontMatter: false },
    ],
    [
      'Nygard with closing hashes',
      nygard.replaceAll(/^## (.*)$/gm, '## $1 ##'),
      { format: 'nygard' },
    ],
    ['headings inside a code fence', `\`\`\`\n${nygard}\n\`\`\`\n`, undefined],
    ['prose', 'We use K3S.', undefined],
    ['nothing', '', undefined],
    ['front matter that never ends', '---\nstatus: accepted', undefined],
  ])('recognises %s', (_, markdown, style) => {
    expect(styleOfRecord(markdown)).toEqual(style);
  });

  it('is not misled by an option that is called like a section', () => {
    const record = `${madr2}
## Pros and Cons of the Options

### Confirmation

* Good, because tested
`;
    expect(styleOfRecord(record)).toMatchObject({ version: 2 });
  });
});

describe('styleOfFolder', () => {
  it('follows the majority', () => {
    expect(
      styleOfFolder([
        { name: '0001-a.md', markdown: nygard },
        { name: '0002-b.md', markdown: nygard },
        { name: '0003-c.md', markdown: madr4 },
      ]),
    ).toEqual({ format: 'nygard' });
  });

  it('follows the highest number among equals, whatever the order of the files', () => {
    const files = [
      { name: '0002-b.md', markdown: madr4 },
      { name: '0001-a.md', markdown: nygard },
    ];
    expect(styleOfFolder(files)).toMatchObject({ format: 'madr' });
    expect(styleOfFolder(files.reverse())).toMatchObject({ format: 'madr' });
  });

  it('does not guess from files that are no records', () => {
    expect(
      styleOfFolder([{ name: 'README.md', markdown: '# Decisions' }]),
    ).toBeUndefined();
    expect(styleOfFolder([])).toBeUndefined();
  });
});
