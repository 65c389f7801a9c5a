import fc from 'fast-check';
import { decisionRecordSchema } from '../../model/DecisionRecord';
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

describe('any text at all', () => {
  const word = fc.constantFrom(
    'Status',
    'status:',
    '**Status:**',
    'accepted',
    'superseded by',
    'ADR-',
    'ADR-12',
    '#',
    '##',
    '# ',
    '- ',
    '* ',
    '> ',
    '|',
    '|---|',
    '---',
    '```',
    '~~~',
    '[',
    '](',
    ')',
    '![',
    '<!--',
    '-->',
    '<',
    '&',
    '\\',
    '`',
    '_',
    '~~',
    '2024-05-01',
    '05/01/2022',
    'Date:',
    'Decision',
    '## Context',
    '## Decision',
    '## ADR-1: a',
    '[x] ',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\t',
    '{',
    '}',
    '：',
    '状态',
    'Статус',
    '\u0000',
    '\uFEFF',
    '\uD800',
    '𝒜',
    '__proto__',
    'constructor',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 80 }).map(words => words.join('')),
    fc
      .array(word, { maxLength: 80 })
      .map(words => `---\n${words.join('')}\n---\n`),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );

  it('gives at least one entry that keeps the contract', () => {
    fc.assert(
      fc.property(text, content => {
        const { records } = readRecordFile({ path: 'adr/0001-x.md', content });
        expect(records.length).toBeGreaterThan(0);
        const lines = content.split(/\r\n|\n|\r/).length;
        for (const record of records) {
          expect(decisionRecordSchema.safeParse(record).error).toBeUndefined();
          expect(record.line).toBeLessThanOrEqual(record.endLine);
          expect(record.endLine).toBeLessThanOrEqual(lines);
          expect(record.status?.line ?? 1).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is read the same from bytes', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), words => {
        const content = words.join('').replace(/[\0\uD800\uFEFF]/g, '');
        expect(
          readRecordFile({
            path: 'a.md',
            content: new TextEncoder().encode(content),
          }),
        ).toEqual(readRecordFile({ path: 'a.md', content }));
      }),
      { numRuns: 200 },
    );
  });

  it('is read from any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), content => {
        expect(
          readRecordFile({ path: 'a.md', content }).records.length,
        ).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('does not change what stands above it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'All work',
            ' and',
            '\n',
            '\n\n',
            '- ',
            '*',
            '[',
            ']',
            '`',
            '| a | b |\n',
            '|---|\n',
            '> ',
            '1. ',
            '&',
            '<b>',
          ),
          { maxLength: 60 },
        ),
        words => {
          expect(ownWords(`${RECORD}\n${words.join('')}`)).toEqual(OWN_WORDS);
        },
      ),
      { numRuns: 200 },
    );
  });
});
