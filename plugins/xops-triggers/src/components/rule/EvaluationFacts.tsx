import type {
  RuleEvaluation,
  TriggerRule,
} from '@xops/plugin-xops-triggers-common';
import { Facts, TimeAgo } from '@xops/plugin-xops-home-react';
import { delayWords, secondsWords } from '../../domain/durationWords';
import { numberWords, sourceOf } from '../../domain/valueWords';

export type EvaluationFactsProps = {
  rule: TriggerRule;
  evaluation: RuleEvaluation;
};

/** How the rule was found when it was last evaluated, and which timers run. */
export function EvaluationFacts({ rule, evaluation }: EvaluationFactsProps) {
  const { at, known, timerSeconds, neededSeconds, comparisons } = evaluation;
  const { timing } = rule;
  return (
    <Facts
      facts={[
        ['Last evaluated', <TimeAgo key="at" time={at} />],
        [
          'It found',
          comparisons.map(comparison => (
            <div key={`${comparison.reading} ${comparison.threshold}`}>
              {comparisonWords(comparison)}
            </div>
          )),
        ],
        ['Could be told', known ? undefined : 'no: the state stands as it was'],
        [
          'Timer',
          timerSeconds > 0
            ? `${secondsWords(timerSeconds)} of ${secondsWords(neededSeconds)}`
            : undefined,
        ],
        ['Fires after', delayWords(timing.for)],
        ['Clears after', delayWords(timing.keepFiringFor)],
      ]}
    />
  );
}

function comparisonWords(
  comparison: RuleEvaluation['comparisons'][number],
): string {
  const { reading, value, comparator, threshold, held, reason } = comparison;
  const amount = value === undefined ? 'no value' : numberWords(value);
  const verdict = held ? 'holds' : 'does not hold';
  return `${sourceOf(reading)}: ${amount} ${comparator} ${numberWords(
    threshold,
  )}: ${held === undefined ? reason ?? 'not known' : verdict}`;
}
