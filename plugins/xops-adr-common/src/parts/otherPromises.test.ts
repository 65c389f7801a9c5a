import { wholeScope } from '../__testUtils__/wholeScope';
import { readMatrices } from './readMatrices';
import { readPromises } from './readPromises';
import { readReviews } from './readReviews';

const reviewsIn = (markdown: string) =>
  readReviews(wholeScope(markdown)).map(rule =>
    rule.kind === 'date' ? rule.date : rule.every,
  );

describe('reviews', () => {
  it.each([
    [
      '**Review cadence:** Last reviewed on 2024-11-15; next review due 2025-05-15.',
      ['2025-05-15'],
    ],
    [
      'Review: zuletzt am 15.11.2024, nächste Prüfung am 15.05.2025',
      ['2025-05-15'],
    ],
    ['Review: next 2025-05-15, last 2024-11-15', ['2025-05-15']],
    ['We will hold bi-weekly reviews of this decision.', ['P14D']],
    ['Review: fortnightly', ['P14D']],
    ['Überprüfung: zweiwöchentlich', ['P14D']],
    ['Revisión: quincenal', ['P14D']],
    ['Review: every other month', ['P2M']],
    ['Review: weekly', ['P7D']],
  ])('are found in %s', (line, rules) => {
    expect(reviewsIn(`# Use a queue\n\n${line}`)).toEqual(rules);
  });

  it.each([
    'The merge takes an hour, which the review found too long.',
    'Each review takes 2 hours every hour of the day.',
  ])('are not held by the hour: %s', line => {
    expect(reviewsIn(`# Use a queue\n\n${line}`)).toEqual([]);
  });
});

describe('promises', () => {
  it.each([
    '## Implementation History\n\n* **2022-05-19** First part released with v0.31.0',
    '## Decision history\n\n- 2022-05-19: Queue rolled out to all teams',
    '## Amendment history\n\n- 2022-05-19: Rolled out by 2022-05-19',
    '## Umsetzungshistorie\n\n- 2022-05-19: überall eingeführt',
  ])('are not what has happened: %s', section => {
    expect(readPromises(wholeScope(`# Use a queue\n\n${section}`))).toEqual([]);
  });

  it.each([
    '- **November 2025**: first tests implemented',
    '- 2025-09-22: all queues removed ✅',
    '- 15.09.2025: Warteschlange eingeführt',
    '- The queue is gone (landed with the second part,\n  2026-06-08.)',
  ])('are not the milestones that were reached: %s', item => {
    expect(
      readPromises(wholeScope(`# Use a queue\n\n## Milestones\n\n${item}`)),
    ).toEqual([]);
  });

  it('are the steps of a plan', () => {
    expect(
      readPromises(
        wholeScope(
          '# Use a queue\n\n## Implementation Plan\n\n- 2022-05-19: queue for all teams',
        ),
      ),
    ).toHaveLength(1);
  });
});

describe('the winner of a matrix', () => {
  it.each([
    '## Alternative 2: Fern Queue (Selected Decision)\n\nSmall.',
    '## Alternative 2: Fern Queue\n\nSmall.\n\n**Verdict**: ✅ **Selected** — small and known',
    '## Alternative 2: Fern Queue (gewählte Entscheidung)\n\nKlein.',
  ])(
    'is the option that is marked rather than one that a sentence mentions: %s',
    marked => {
      const [matrix] = readMatrices(
        wholeScope(`# Use a queue

# Decision

We choose what is proven, and Kelp Queue only where nothing else serves.

# Alternatives Considered

## Alternative 1: Kelp Queue

Large.

**Verdict**: ❌ Rejected — large

${marked}

# Evaluation

| Criterion | Weight | Kelp Queue | Fern Queue |
| --- | --- | --- | --- |
| Cost | 60% | 4 | 5 |
| Speed | 40% | 3 | 5 |
| Total | 100% | 3.6 | 5.0 |`),
      );
      expect(matrix.statedWinner).toBe('Fern Queue');
    },
  );
});
