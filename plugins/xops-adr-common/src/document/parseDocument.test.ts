import { Section } from './MarkdownDocument';
import { parseDocument } from './parseDocument';

function blocks(text: string) {
  return parseDocument(text).blocks.map(block =>
    [
      block.type,
      block.line,
      block.endLine,
      'source' in block ? block.source : undefined,
    ].filter(it => it !== undefined),
  );
}

describe('blocks', () => {
  it('have their lines and their words', () => {
    expect(
      blocks(
        '# Title\n\nTwo\nlines\n\n- a\n  more\n  - b\n\n    after b\n\n```js\ncode\n```\n\n***\n\n<!-- c -->\n',
      ),
    ).toEqual([
      ['heading', 1, 1, 'Title'],
      ['paragraph', 3, 4, 'Two\nlines'],
      ['item', 6, 7, 'a\nmore'],
      ['item', 8, 8, 'b'],
      ['paragraph', 10, 10, 'after b'],
      ['code', 12, 14],
      ['rule', 16, 16],
      ['html', 18, 18],
    ]);
  });

  it('know how deep they stand, and whether in a quote', () => {
    const found = parseDocument(
      '- a\n  - b\n\n    c\n\n> d\n>\n> - e\n',
    ).blocks;
    expect(found.map(({ depth, quoted }) => [depth, quoted])).toEqual([
      [0, false],
      [1, false],
      [2, false],
      [1, true],
      [1, true],
    ]);
  });

  it('are items that are ticked, numbered or empty', () => {
    expect(
      parseDocument('1. [x] a\n2. [ ] b\n3. c\n4.\n').blocks,
    ).toMatchObject([
      { type: 'item', ordered: true, checked: true, source: 'a' },
      { type: 'item', ordered: true, checked: false, source: 'b' },
      { type: 'item', ordered: true, source: 'c' },
      { type: 'item', ordered: true, source: '' },
    ]);
  });

  it('are tables with cells and lines', () => {
    expect(
      parseDocument('| a | b |\n|---|---|\n| c | `d \\| e` |\n').blocks,
    ).toMatchObject([
      {
        type: 'table',
        line: 1,
        endLine: 3,
        depth: 0,
        quoted: false,
        header: [
          { source: 'a', line: 1 },
          { source: 'b', line: 1 },
        ],
        rows: [
          {
            line: 3,
            cells: [
              { source: 'c', line: 3 },
              { source: '`d | e`', line: 3 },
            ],
          },
        ],
      },
    ]);
  });

  it('are fields above a rule, not a heading of them', () => {
    expect(blocks('Status: accepted\nDate: 2024\n---\n\nTitle\n---\n')).toEqual(
      [
        ['paragraph', 1, 2, 'Status: accepted\nDate: 2024'],
        ['rule', 3, 3],
        ['heading', 5, 6, 'Title'],
      ],
    );
  });

  it('take the text right below a table out of it', () => {
    expect(blocks('| a |\n|---|\n| b |\nText.\nMore.\n')).toEqual([
      ['table', 1, 3],
      ['paragraph', 4, 5, 'Text.\nMore.'],
    ]);
  });
});

describe('sections', () => {
  const tree = (section: Section): unknown => [
    section.heading?.source ?? '',
    section.line,
    section.endLine,
    ...section.children.map(tree),
  ];

  it('hold what stands below their heading', () => {
    expect(
      tree(
        parseDocument('intro\n\n# A\n\n## B\n\ntext\n\n### C\n\n## D\n\n# E')
          .root,
      ),
    ).toEqual([
      '',
      1,
      13,
      ['A', 3, 12, ['B', 5, 10, ['C', 9, 10]], ['D', 11, 12]],
      ['E', 13, 13],
    ]);
  });

  it('are not begun by a heading in a quote or list', () => {
    expect(parseDocument('# A\n\n> # B\n\n- # C\n').root.children).toHaveLength(
      1,
    );
  });
});

describe('what was cut or misspelt is mended, and no line moves', () => {
  it('where a row of dashes is too short', () => {
    const { blocks: found, repairs } = parseDocument(
      '| Field | Value |\n|---|\n| Status | Accepted |\n',
    );
    expect(found).toMatchObject([{ type: 'table', rows: [{ line: 3 }] }]);
    expect(repairs).toEqual([
      {
        line: 2,
        words: '|---|',
        reason: 'the row of dashes has 1 cell and the table has 2',
      },
    ]);
  });

  it('where a header has lost its empty first cell', () => {
    const { blocks: found, repairs } = parseDocument(
      '> | One | Two |\n> |---|---|\n> | Cost | 1 | 2 |\n> | Time | 3 | 4 |\n',
    );
    expect(found).toMatchObject([
      {
        type: 'table',
        header: [{ source: '' }, { source: 'One' }, { source: 'Two' }],
      },
    ]);
    expect(repairs.map(({ line }) => line)).toEqual([1, 2]);
  });

  it.each([
    ['a sound table', '| a | b |\n|---|:--|\n| c | d |\n| e |\n'],
    ['a table without bars at its sides', 'a | b\n---|---\nc | d\n'],
    ['a table in code', '```\n| a | b |\n|---|\n```\n'],
    ['a rule', 'text\n\n---\n'],
  ])('but not %s', (_, text) => {
    expect(parseDocument(text).repairs).toEqual([]);
  });

  it('where all headings have lost their marks', () => {
    const text =
      'ADR-005: Use a queue\nContext\nThey wait.\nDecision\nA queue.\nConsequences\nGains\n- speed\nActivation Triggers\n- load\n';
    expect(
      parseDocument(text).blocks.flatMap(block =>
        block.type === 'heading'
          ? [[block.level, block.source, block.line]]
          : [],
      ),
    ).toEqual([
      [1, 'ADR-005: Use a queue', 1],
      [2, 'Context', 2],
      [2, 'Decision', 4],
      [2, 'Consequences', 6],
      [3, 'Gains', 7],
      [2, 'Activation Triggers', 9],
    ]);
  });

  it.each([
    [
      'bold lines',
      '# Q\n\n**Context**\n\nThey wait.\n\n**Decision:**\n\nA queue.\n',
      ['Q', 'Context', 'Decision'],
    ],
    [
      'marks without a blank',
      '# Q\n\n##Context\n\nThey wait.\n\n##Decision\n\nA queue.\n',
      ['Q', 'Context', 'Decision'],
    ],
    [
      'German words',
      'Kontext\n\nSie warten.\n\nEntscheidung\n\nEine Schlange.\n',
      ['Kontext', 'Entscheidung'],
    ],
    ['no section at all', 'Decision\n\nA queue.\n', []],
    [
      'sections that have their marks',
      '# Q\n\n## Why\n\nContext\n\nDecision\n',
      ['Q', 'Why'],
    ],
    ['numbers of issues', '#123 is done\n\n#define X\n', []],
  ])('where there are %s', (_, text, headings) => {
    expect(
      parseDocument(text).blocks.flatMap(block =>
        block.type === 'heading' ? [block.source] : [],
      ),
    ).toEqual(headings);
  });
});

describe('a document', () => {
  it('knows the targets of its reference links', () => {
    expect(parseDocument('[a][B c]\n\n[b C]: x.md "t"\n').references).toEqual(
      new Map([['b c', 'x.md']]),
    );
  });

  it('keeps its lines as written', () => {
    expect(parseDocument('\uFEFFa\r\nb\rc\n').lines).toEqual([
      'a',
      'b',
      'c',
      '',
    ]);
  });

  it('says from where on it was not read', () => {
    expect(parseDocument('a\n\n'.repeat(30_000)).unreadFrom).toBe(40_001);
    expect(
      parseDocument(`${'a'.repeat(1_500_000)}\n`.repeat(2)).unreadFrom,
    ).toBe(2);
    expect(parseDocument('a\n\n'.repeat(300)).unreadFrom).toBeUndefined();
  });

  it('counts lines behind front matter', () => {
    expect(parseDocument('---\nstatus: a\n---\n# T\n').blocks).toMatchObject([
      { type: 'heading', line: 4 },
    ]);
  });
});
