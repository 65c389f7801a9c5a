import { Link } from '@backstage/core-components';
import type {
  RecordedAct,
  RuleSummary,
} from '@xops/plugin-xops-triggers-common';
import { exactTime, TimeAgo } from '@xops/plugin-xops-home-react';
import { useRuleLink } from '../hooks/useLinks';
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
  const { rule, built, pathBuilt } = summary;
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
      {!built && pathBuilt && <PathBuiltNote act={pathBuilt} />}
      {isSilenced && ` · silenced until ${exactTime(rule.silencedUntil ?? '')}`}
    </>
  );
}

/** That there is already what this rule would open the path for. */
function PathBuiltNote({ act }: { act: RecordedAct }) {
  const linkTo = useRuleLink();
  return (
    <>
      {' · path already '}
      {act.made ? (
        <Link to={act.made.repositoryUrl} underline="always">
          built
        </Link>
      ) : (
        'built'
      )}{' '}
      by <PersonLink entityRef={act.by} /> <TimeAgo time={act.at} />
      {act.openerId && (
        <>
          {', opened by '}
          <Link to={linkTo(act.openerId)} underline="always">
            another trigger
          </Link>
        </>
      )}
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
