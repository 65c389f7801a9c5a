import { readRecordFile } from '../../readRecordFile';

const SECTIONS =
  '\n## Status\n\nAccepted\n\n## Context\n\nTwo services wait for each other.\n\n## Decision\n\nWe use a queue.\n';

function recordOf(head: string, path = 'docs/adr/queue.md') {
  return readRecordFile({ path, content: `${head}\n${SECTIONS}` }).records[0];
}

describe('id, number and title', () => {
  const TITLES: [
    head: string,
    id: string | undefined,
    number: number | undefined,
    title: string,
  ][] = [
    ['# Use a queue', undefined, undefined, 'Use a queue'],
    ['# 7. Use a queue', '7', 7, 'Use a queue'],
    ['# 0007 - Use a queue', '0007', 7, 'Use a queue'],
    ['# 0007 Use a queue', '0007', 7, 'Use a queue'],
    ['# #7: Use a queue', '7', 7, 'Use a queue'],
    ['# ADR-007: Use a queue', 'ADR-007', 7, 'Use a queue'],
    ['# ADR 007 – Use a queue', 'ADR 007', 7, 'Use a queue'],
    ['# ADR007: Use a queue', 'ADR007', 7, 'Use a queue'],
    ['# ADR#7 Use a queue', 'ADR#7', 7, 'Use a queue'],
    ['# [ADR-007] Use a queue', 'ADR-007', 7, 'Use a queue'],
    ['# AgDR-0007: Use a queue', 'AgDR-0007', 7, 'Use a queue'],
    ['# RFC 7: Use a queue', 'RFC 7', 7, 'Use a queue'],
    ['# KEP-7: Use a queue', 'KEP-7', 7, 'Use a queue'],
    ['# FX-ADR-007: Use a queue', 'FX-ADR-007', 7, 'Use a queue'],
    ['# ADR-CORE-007: Use a queue', 'ADR-CORE-007', 7, 'Use a queue'],
    [
      '# Architecture Decision Record 7: Use a queue',
      'Architecture Decision Record 7',
      7,
      'Use a queue',
    ],
    ['# ADR-007. Use **a** `queue`', 'ADR-007', 7, 'Use a queue'],
    ['# 📝 ADR-007: Use a queue', 'ADR-007', 7, 'Use a queue'],
    ['Use a queue\n===========', undefined, undefined, 'Use a queue'],
    [
      '<!-- order: 2 -->\n\n# ADR 007: Use a queue',
      'ADR 007',
      7,
      'Use a queue',
    ],
    [
      'Here is the record.\n\n---\n\n# ADR 007: Use a queue',
      'ADR 007',
      7,
      'Use a queue',
    ],
    ['ADR-007: Use a queue', 'ADR-007', 7, 'Use a queue'],
    ['**ADR-007: Use a queue**', 'ADR-007', 7, 'Use a queue'],
    ['## ADR-007: Use a queue', 'ADR-007', 7, 'Use a queue'],
    ['---\ntitle: Use a queue\n---', undefined, undefined, 'Use a queue'],
    ["---\ntitle: 'ADR007: Use a queue'\n---", 'ADR007', 7, 'Use a queue'],
    [
      '---\ntitle: ADR-007\ndescription: Use a queue\n---',
      'ADR-007',
      7,
      'Use a queue',
    ],
    ['---\nid: "0007"\ntitle: Use a queue\n---', '0007', 7, 'Use a queue'],
    [
      '---\nadr_number: 007\ntitle: "Use a queue"\n---\n# ADR-007: Use a queue',
      'ADR-007',
      7,
      'Use a queue',
    ],
    ['<h1>ADR-007: Use a queue</h1>', 'ADR-007', 7, 'Use a queue'],
    ['# 3-tier architecture', undefined, undefined, '3-tier architecture'],
    ['# 12 factor apps', undefined, undefined, '12 factor apps'],
    ['# S3 for backups', undefined, undefined, 'S3 for backups'],
    ['# K3S on ARM64', undefined, undefined, 'K3S on ARM64'],
    ['# 2024 plan', undefined, undefined, '2024 plan'],
    [
      '# Decision about 3 queues',
      undefined,
      undefined,
      'Decision about 3 queues',
    ],
    ['# Entscheidung 7: Warteschlange', 'Entscheidung 7', 7, 'Warteschlange'],
    ['# 決定 7：キュー', '決定 7', 7, 'キュー'],
    [
      '# Architecture Decision Record: Use a queue',
      undefined,
      undefined,
      'Use a queue',
    ],
    [
      '# Example Architecture Decision Record #7: Use a queue',
      'Architecture Decision Record #7',
      7,
      'Use a queue',
    ],
    ['# 007 - 📝 Use a queue', '007', 7, 'Use a queue'],
  ];

  it.each(TITLES)('%j', (head, id, number, title) => {
    expect(recordOf(head)).toMatchObject({ id, number, title });
  });

  it.each([
    ['docs/adr/0007-use-a-queue.md', '0007', 7],
    ['docs/adr/ADR-007-use-a-queue.md', 'ADR-007', 7],
    ['docs/adr/adr_0007_use_a_queue.md', 'adr-0007', 7],
    ['docs/adr/ADR007-use-a-queue.html.md', 'ADR007', 7],
    ['docs/adr/0007-use-a-queue/README.md', '0007', 7],
    ['docs/adr/2024-05-01-use-a-queue.md', undefined, undefined],
    ['docs/adr/use-a-queue.md', undefined, undefined],
  ])('come from the name %s where the text is silent', (path, id, number) => {
    expect(recordOf('# Use a queue', path)).toMatchObject({
      id,
      number,
      title: 'Use a queue',
    });
    expect(recordOf('# ADR-9: Use a queue', path)).toMatchObject({
      id: 'ADR-9',
      number: 9,
    });
  });

  it('make a title of the name of the file where nothing else does', () => {
    expect(recordOf('', 'docs/adr/0007-use-a-queue.md').title).toBe(
      'Use a queue',
    );
  });
});

describe('people and tags', () => {
  const PEOPLE: [head: string, names: string[]][] = [
    ['# Q\n\n- Deciders: Ada, Bob and Cem', ['Ada', 'Bob', 'Cem']],
    ['# Q\n\n- Decision-makers: @ada; @bob', ['@ada', '@bob']],
    [
      '# Q\n\n**Decision Makers**: CA (lead, acting), PO',
      ['CA (lead, acting)', 'PO'],
    ],
    ['# Q\n\n**Deciders:**\n- Ada\n- Bob', ['Ada', 'Bob']],
    [
      '# Q\n\n| Deciders | [Ada](@ada), [Bob](@bob) |\n|---|---|\n| Tags | a |',
      ['Ada', 'Bob'],
    ],
    ['---\ndeciders: [Ada, Bob]\n---\n# Q', ['Ada', 'Bob']],
    ['---\ndecision-makers:\n  - Ada\n  - Bob\n---\n# Q', ['Ada', 'Bob']],
    ['---\ndeciders: ["@ada"]\n---\n# Q', ['@ada']],
    ['# Q\n\n## Deciders\n\n- Ada\n- Bob', ['Ada', 'Bob']],
    ['# Q\n\n- Entscheider: Ada und Bob', ['Ada', 'Bob']],
    ['# Q\n\n- Décideurs : Ada et Bob', ['Ada', 'Bob']],
    ['# Q\n\n- Decisores: Ada y Bob', ['Ada', 'Bob']],
    ['# Q\n\n- 決定者：田中、鈴木', ['田中', '鈴木']],
    ['# Q\n\n- Deciders: {list everyone involved}', []],
    ['# Q\n\n- Deciders: none', []],
    ['# Q\n\n- Author: Ada', []],
  ];

  it.each(PEOPLE)('%j', (head, names) => {
    expect(recordOf(head).deciders.map(({ text }) => text)).toEqual(names);
  });

  it.each([
    ['---\ntags: [queue, storage]\n---\n# Q', ['queue', 'storage']],
    ['---\ntags:\n- queue\n- storage\n---\n# Q', ['queue', 'storage']],
    ['# Q\n\n* **Tags:** queue, storage', ['queue', 'storage']],
    ['# Q\n\nTags: #queue #storage', ['queue', 'storage']],
    ['# Q\n\n- Schlagworte: queue, storage, queue', ['queue', 'storage']],
  ])('%j has tags', (head, tags) => {
    expect(recordOf(head).tags).toEqual(tags);
  });
});

describe('language and excerpts', () => {
  it.each([
    ['en', '# Q\n\n## Context\n\nWhy we do.\n\n## Decision\n\nWhat we do.'],
    ['de', '# Q\n\n## Kontext\n\nWhy we do.\n\n## Entscheidung\n\nWhat we do.'],
    ['fr', '# Q\n\n## Contexte\n\nWhy we do.\n\n## Décision\n\nWhat we do.'],
    ['uk', '# Q\n\n## Контекст\n\nWhy we do.\n\n## Рішення\n\nWhat we do.'],
    [
      'ru',
      '# Q\n\n## Контекст\n\nWhy we do.\n\n## Решение\n\nWhat we do.\n\n## Последствия\n\nMore.',
    ],
    ['tr', '# Q\n\n## Bağlam\n\nWhy we do.\n\n## Karar\n\nWhat we do.'],
    ['ja', '# Q\n\n## コンテキスト\n\nWhy we do.\n\n## 決定\n\nWhat we do.'],
    ['zh', '# Q\n\n## 背景和问题\n\nWhy we do.\n\n## 决策\n\nWhat we do.'],
  ])('%s', (language, content) => {
    const [record] = readRecordFile({
      path: 'docs/adr/0001-q.md',
      content,
    }).records;
    expect(record).toMatchObject({
      language,
      context: { text: 'Why we do.', line: 5 },
      decision: { text: 'What we do.', line: 9 },
    });
  });

  it('cuts long sections between words', () => {
    const { context } = recordOf(
      `# Q\n\n## Context\n\n${'many words '.repeat(100)}`,
    );
    expect(context?.text.length).toBeLessThanOrEqual(600);
    expect(context?.text).toMatch(/words?…$|many…$/);
  });
});
