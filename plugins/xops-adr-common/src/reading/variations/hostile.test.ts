import { readRecordFile } from '../../readRecordFile';

const RECORD =
  '# ADR-007: Use a queue\n\n- Status: accepted\n- Date: 2024-05-01\n- Supersedes: ADR-3\n\n## Context\n\nTwo services wait.\n\n## Decision\n\nWe use a queue.\n';

const OWN_WORDS = [
  ['record', 'ADR-007', 7, 'Use a queue', 'accepted', 3, '2024-05-01', 4],
  ['supersedes', 3],
];

/** What the record above says, which must not change whatever stands below it. */
function ownWords(content: string | Uint8Array) {
  const path = 'docs/adr/0007-queue.md';
  return readRecordFile({ path, content }).records.flatMap(record => [
    [
      record.kind,
      record.id,
      record.number,
      record.title,
      record.status?.state,
      record.status?.line,
      record.date?.value,
      record.date?.line,
    ],
    ...record.links
      .filter(({ type }) => type !== 'relatesTo')
      .map(({ type, number }) => [type, number]),
  ]);
}

describe('a file made to do harm is read as any other', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const utf16 = (text: string, little: boolean, mark: boolean) => {
    const result = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
    const view = new DataView(result.buffer);
    [...(mark ? '\uFEFF' : ''), ...text].forEach((character, index) =>
      view.setUint16(index * 2, character.charCodeAt(0), little),
    );
    return result;
  };

  it.each([
    ['5 MB of prose', `${RECORD}\n${'All work and no play. '.repeat(238_000)}`],
    [
      '5 MB of sections',
      `${RECORD}\n${'## Note\n\nAll work and no play makes a dull queue.\n\n'.repeat(
        100_000,
      )}`,
    ],
    ['1 MB on one line', `${RECORD}\n${'x'.repeat(1_000_000)}`],
    [
      '1 MB of words on one line',
      `${RECORD}\n${'Status: rejected | '.repeat(55_000)}`,
    ],
    ['10,000 nested quotes', `${RECORD}\n${'>'.repeat(10_000)} deep`],
    ['10,000 nested lists', `${RECORD}\n${'- '.repeat(10_000)}deep`],
    [
      '10,000 lists, each one deeper',
      `${RECORD}\n${Array.from(
        { length: 1_000 },
        (_, depth) => `${' '.repeat(depth * 2)}- deep`,
      ).join('\n')}`,
    ],
    [
      'a table of 5,000 rows',
      `${RECORD}\n| a | b |\n|---|---|\n${'| Status | rejected |\n'.repeat(
        5_000,
      )}`,
    ],
    [
      'a table of 5,000 columns',
      `${RECORD}\n|${'a|'.repeat(5_000)}\n|${'-|'.repeat(
        5_000,
      )}\n|${'b|'.repeat(5_000)}`,
    ],
    ['200,000 stars', `${RECORD}\n${'*'.repeat(200_000)}`],
    ['200,000 open brackets', `${RECORD}\n${'['.repeat(200_000)}`],
    ['100,000 open links', `${RECORD}\n${'[a]('.repeat(100_000)}`],
    ['100,000 open tags', `${RECORD}\n${'<a '.repeat(100_000)}`],
    ['100,000 open comments', `${RECORD}\n${'x <!-- '.repeat(100_000)}`],
    [
      '100,000 back-ticks of growing number',
      `${RECORD}\n${Array.from(
        { length: 400 },
        (_, length) => `${'`'.repeat(length)} `,
      ).join('')}`,
    ],
    [
      'an open fence',
      `${RECORD}\n\`\`\`\n# ADR-9: Other\n\nStatus: rejected\n`,
    ],
    [
      '10,000 references',
      `${RECORD}\n${Array.from(
        { length: 10_000 },
        (_, index) => `[r${index}]: https://example.org/${index}`,
      ).join('\n')}\n\n${'[r1] '.repeat(1_000)}`,
    ],
    ['entities', `${RECORD}\n${'&amp;'.repeat(100_000)}&#x110000;&#0;&#55296;`],
    ['Windows line ends', RECORD.replace(/\n/g, '\r\n')],
    ['old Mac line ends', RECORD.replace(/\n/g, '\r')],
    ['a byte order mark', bytes(`\uFEFF${RECORD}`)],
    ['UTF-16, little endian', utf16(RECORD, true, true)],
    ['UTF-16, big endian', utf16(RECORD, false, true)],
    ['UTF-16 without a mark', utf16(RECORD, true, false)],
  ])('%s', (_, content) => {
    expect(ownWords(content)).toEqual(OWN_WORDS);
  });

  it.each([
    [
      'Latin 1',
      new Uint8Array([0x23, 0x20, 0xe9, 0x74, 0xe9]),
      'not valid UTF-8',
    ],
    [
      'a cut character',
      new Uint8Array([0x23, 0x20, 0xe2, 0x82]),
      'not valid UTF-8',
    ],
    [
      'an image',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]),
      'not valid UTF-8',
    ],
    ['NUL bytes', bytes('# Status\0\n'), 'NUL'],
    [
      'half a UTF-16 pair',
      new Uint8Array([0xff, 0xfe, 0x00, 0xd8]),
      'not valid UTF-16',
    ],
  ])('%s is no record and has a finding', (_, content, words) => {
    const { records, findings } = readRecordFile({
      path: 'adr/0001-x.md',
      content,
    });
    expect(records).toEqual([
      expect.objectContaining({ kind: 'other', path: 'adr/0001-x.md' }),
    ]);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'unreadable-file',
        severity: 'error',
        line: 1,
        message: expect.stringContaining(words),
      }),
    ]);
  });

  it.each([
    [
      'billion laughs',
      `a: &a ["lol","lol"]\n${'bcdefghi'
        .split('')
        .map(
          (name, index) =>
            `${name}: &${name} [${`*${'abcdefghi'[index]},`.repeat(9)}]`,
        )
        .join('\n')}\nstatus: accepted`,
    ],
    ['10,000 open brackets', `x: ${'['.repeat(10_000)}\nstatus: accepted`],
    ['10,000 open braces', `x: ${'{a: '.repeat(2_500)}\nstatus: accepted`],
    ['a value of 1 MB', `x: ${'y'.repeat(1_000_000)}\nstatus: accepted`],
    [
      'prototype keys',
      `__proto__: { status: rejected }\nconstructor: { prototype: { status: rejected } }\nstatus: accepted`,
    ],
    ['repeated keys', `status: accepted\ntitle: a\ntitle: b`],
    ['tabs', `\tx: 1\nstatus: accepted`.replace(/^\t/, 'x:\t')],
  ])('front matter with %s', (_, yaml) => {
    const content = `---\n${yaml}\n---\n${RECORD.replace(
      '- Status: accepted\n',
      '',
    )}`;
    const [record] = readRecordFile({ path: 'adr/0007-x.md', content }).records;
    expect(record).toMatchObject({
      kind: 'record',
      status: { state: 'accepted' },
    });
    expect(Object.prototype).not.toHaveProperty('status');
  });
});
