import type { RuleSummary } from '@xops/plugin-xops-triggers-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { decidedLooks, markBeside, ruleLook } from '../domain/ruleLook';

export type RuleMarkProps = {
  summary: Pick<
    RuleSummary,
    'rule' | 'state' | 'mark' | 'activated' | 'dismissed'
  >;
};

/** How a rule stands, beside it whether its reading is known, and what was decided about it. */
export function RuleMark({ summary }: RuleMarkProps) {
  const { tone, word } = ruleLook(summary);
  const mark = markBeside(summary);
  const beside = [...(mark ? [mark] : []), ...decidedLooks(summary)];
  return (
    <>
      <ToneMark tone={tone}>{word}</ToneMark>
      {beside.map(look => (
        <span key={look.word}>
          {' '}
          <ToneMark tone={look.tone}>{look.word}</ToneMark>
        </span>
      ))}
    </>
  );
}
