import { Link } from '@backstage/core-components';
import type {
  RecordedAct,
  RuleSummary,
} from '@xops/plugin-xops-triggers-common';
import { exactTime, TimeAgo } from '@xops/plugin-xops-home-react';
import { PersonLink } from './PersonLink';

const WORDS = [
  ['acknowledged', 'acknowledged'],
  ['activated', 'activated'],
  ['dismissed', 'dismissed'],
  ['override', 'opened by override'],
] as const;

export type StandingNoteProps = { summary: RuleSummary };

/** What people did about a rule and still holds, in short. */
export function StandingNote({ summary }: StandingNoteProps) {
  const { rule, built } = summary;
  const isSilenced =
    rule.silencedUntil && Date.parse(rule.silencedUntil) > Date.now();
  return (
    <>
      {WORDS.map(([name, word]) => {
        const act = summary[name];
        return act && <ActNote key={name} word={word} act={act} />;
      })}
      {built?.made && (
        <>
          {' · '}
          <Link to={built.made.repositoryUrl} underline="always">
            built
          </Link>{' '}
          <TimeAgo time={built.at} />
        </>
      )}
      {isSilenced && ` · silenced until ${exactTime(rule.silencedUntil ?? '')}`}
    </>
  );
}

type ActNoteProps = { word: string; act: RecordedAct };

function ActNote({ word, act }: ActNoteProps) {
  return (
    <span title={act.reason}>
      {' · '}
      {word} by <PersonLink entityRef={act.by} /> <TimeAgo time={act.at} />
      {act.until && ` until ${exactTime(act.until)}`}
    </span>
  );
}
