import Typography from '@material-ui/core/Typography';
import {
  comparisonsOf,
  type RuleDetail,
} from '@xops/plugin-xops-triggers-common';
import { TimeAgo } from '@xops/plugin-xops-home-react';
import { ruleLook } from '../../domain/ruleLook';
import { sourceOf } from '../../domain/valueWords';
import { ExplanationLines } from '../ExplanationLines';
import { Section } from '../Section';
import { ValueBar } from '../ValueBar';
import { EvaluationFacts } from './EvaluationFacts';

export type ExplanationSectionProps = { detail: RuleDetail };

/** What the value is made of: the very pull requests, people, mandate. */
export function ExplanationSection({ detail }: ExplanationSectionProps) {
  const { rule, readings, explanations, evaluation } = detail;
  const { condition } = rule;
  const { tone } = ruleLook(detail);
  const comparisons = comparisonsOf(condition);
  const several = 'any' in condition ? 'any' : 'all';
  return (
    <Section title="How was this computed?">
      {comparisons.length > 1 && (
        <Typography variant="body2" paragraph>
          {several === 'any' ? 'Any' : 'All'} of these {comparisons.length} must
          hold.
        </Typography>
      )}
      {comparisons.map((comparison, index) => {
        const reading = readings[comparison.reading];
        return (
          <div key={`${index} ${comparison.reading}`}>
            <ValueBar comparison={comparison} reading={reading} tone={tone} />
            <Typography variant="caption" color="textSecondary" component="div">
              {sourceOf(comparison.reading)}
              {reading && (
                <>
                  , read <TimeAgo time={reading.at} />
                </>
              )}
              {reading?.samples !== undefined && `, ${reading.samples} samples`}
            </Typography>
            <Lines lines={explanations[comparison.reading] ?? []} />
          </div>
        );
      })}
      {evaluation && <EvaluationFacts rule={rule} evaluation={evaluation} />}
    </Section>
  );
}

function Lines({ lines }: { lines: RuleDetail['explanations'][string] }) {
  return lines.length > 0 ? (
    <ExplanationLines lines={lines} />
  ) : (
    <Typography variant="body2" color="textSecondary" paragraph>
      The source names nothing that was counted.
    </Typography>
  );
}
