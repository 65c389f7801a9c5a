import fc from 'fast-check';
import { wholeScope } from '../__testUtils__/wholeScope';
import { decisionRecordSchema } from '../model/DecisionRecord';
import { readCompliance } from './readCompliance';
import { readDecisionParts } from './readDecisionParts';

const partsSchema = decisionRecordSchema.pick({
  options: true,
  matrices: true,
  averages: true,
  promises: true,
  triggers: true,
  checklists: true,
  reviews: true,
  risks: true,
});

const PIECES = [
  '# Title',
  '## Considered Options',
  '### Option A: K3s (Selected)',
  '## Decision',
  '## Consequences',
  '## Risks',
  '## Activation Triggers',
  '## Review',
  '## Compliance',
  '## Success criteria',
  '**Pros**:',
  '- Good, because x',
  '- [ ] under 30 s',
  '- [x]',
  '| Option | Cost (50%) | Fit (50%) | Total |',
  '|---|---|---|---|',
  '| A | 4/5 | ★★★ | 3.5 |',
  '| **Weight** | 50% | x | |',
  '| Average | 1 | 2 | 3 |',
  '| Trigger | Threshold |',
  '| >5/week | $1-2/mo |',
  '- $1k/mo by Q2 2026',
  'Chosen option: "A", because',
  'Revisit when 5+ x',
  'Reviewed annually.',
  '__proto__: constructor',
  '- **toString**: valueOf',
  '```',
  '> quote',
  '| |',
  '|',
  '',
  '%',
  '((((',
  '****',
  '\u0000',
  '🏆',
  'ADR-1: a',
  '-',
  '| ✅ | ❌ |',
];

describe('readDecisionParts', () => {
  it('gives what the public contract says, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme' })),
          {
            maxLength: 40,
          },
        ),
        lines => {
          const scope = wholeScope(lines.join('\n'));
          expect(partsSchema.safeParse(readDecisionParts(scope)).error).toBe(
            undefined,
          );
          readCompliance(scope);
        },
      ),
      { numRuns: 500 },
    );
  });

  const repeat = (line: string, count: number) =>
    Array.from({ length: count }, () => line).join('\n');

  it.each([
    ['one line of 1 MB', `## Consequences\n\n${'a $1 '.repeat(200_000)}`],
    ['one word of 1 MB', `## Decision\n\n${'a'.repeat(1_000_000)}`],
    [
      'a table of 5,000 rows',
      `## Risks\n\n| Risk | Mitigation |\n|---|---|\n${repeat(
        '| > 5 $1/mo (3) | ★★★ by 2026-01-01 |',
        5_000,
      )}`,
    ],
    [
      'a wide table',
      `| ${'Cost (5%) | '.repeat(2_000)}\n|${'---|'.repeat(
        2_000,
      )}\n| ${'3 | '.repeat(2_000)}`,
    ],
    ['10,000 options', `## Options\n\n${repeat('- **Pros**: (((a', 10_000)}`],
    [
      '3,000 different options',
      `## Options\n\n${Array.from(
        { length: 3_000 },
        (_, i) => `- Option ${i}: x`,
      ).join('\n')}`,
    ],
    ['deep quotes', `${'> '.repeat(2_000)}- Cost: $5/mo`],
    ['many stars', `## Decision\n\n${'*'.repeat(100_000)}`],
    [
      'many brackets',
      `## Decision\n\n${'['.repeat(50_000)}${'('.repeat(50_000)}`,
    ],
    [
      'many blanks',
      `## Review\n\nReview${' '.repeat(200_000)}every${' '.repeat(200_000)}x`,
    ],
    ['many numbers', `## Consequences\n\n${'1-2/3.4,5 '.repeat(50_000)}`],
  ])('reads %s within a second', (_, markdown) => {
    const scope = wholeScope(markdown);
    const start = performance.now();
    readDecisionParts(scope);
    readCompliance(scope);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
