import type { RuleSummary } from '@xops/plugin-xops-triggers-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { markBeside, ruleLook } from '../domain/ruleLook';

export type RuleMarkProps = {
  summary: Pick<RuleSummary, 'rule' | 'state' | 'mark'>;
};

/** How a rule stands, and beside it whether its reading is known. */
export function RuleMark({ summary }: RuleMarkProps) {
  const { tone, word } = ruleLook(summary);
  const mark = markBeside(summary);
  return (
    <>
      <ToneMark tone={tone}>{word}</ToneMark>
      {mark && (
        <>
          {' '}
          <ToneMark tone={mark.tone}>{mark.word}</ToneMark>
        </>
      )}
    </>
  );
}
