import type { RuleSummary } from '@xops/plugin-xops-triggers-common';
import { TimeAgo } from '@xops/plugin-xops-home-react';
import { pendingWords } from '../domain/pendingWords';
import { type Standing, standsSince } from '../domain/standsSince';
import { PersonLink } from './PersonLink';

export type SinceNoteProps = {
  summary: Standing & Pick<RuleSummary, 'state' | 'timer'>;
};

/** Since when a rule stands as it does, where that is known, what it waits for, and who switched it off. */
export function SinceNote({ summary }: SinceNoteProps) {
  const since = standsSince(summary);
  const pending = pendingWords(summary, new Date());
  const { rule, switchedOff } = summary;
  const off = rule.enabled ? undefined : switchedOff;
  return (
    <>
      {since && (
        <>
          {' '}
          since <TimeAgo time={since} />
        </>
      )}
      {off?.by && (
        <span title={off.reason}>
          , switched off by <PersonLink entityRef={off.by} />
        </span>
      )}
      {pending && ` · ${pending}`}
    </>
  );
}
