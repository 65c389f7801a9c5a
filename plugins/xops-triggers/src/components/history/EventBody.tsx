import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type {
  HistoryEvent,
  Made,
  MandateEvent,
  RecordedAct,
  RuleChange,
} from '@xops/plugin-xops-triggers-common';
import { exactTime, TimeAgo, ToneMark } from '@xops/plugin-xops-home-react';
import {
  eventLook,
  type RuleEvent,
  type Step,
  stepWords,
} from '../../domain/historyWords';
import { MANDATE_WORDS } from '../../domain/mandateWords';
import { numberWords, sourceOf } from '../../domain/valueWords';
import { ExplanationLines } from '../ExplanationLines';
import { PersonLink } from '../PersonLink';

export type EventBodyProps = { event: RuleEvent | HistoryEvent };

/** One thing that happened to a rule or a mandate: when, what, by whom, and why. */
export function EventBody({ event }: EventBodyProps) {
  const { tone, word } = eventLook(event);
  return (
    <Typography variant="body2" component="div">
      <ToneMark tone={tone}>{word}</ToneMark> <TimeAgo time={event.at} />
      <EventFacts event={event} />
    </Typography>
  );
}

function EventFacts({ event }: EventBodyProps) {
  switch (event.kind) {
    case 'transition':
      return <StepFacts step={event.transition} />;
    case 'act':
      return <ActFacts act={event.act} />;
    case 'change':
      return <ChangeFacts change={event.change} />;
    case 'mandate':
      return <MandateFacts event={event} />;
    default:
      throw new TypeError(`Unknown event ${event satisfies never}`);
  }
}

function StepFacts({ step }: { step: Step }) {
  const values = Object.entries(step.values ?? {}).map(
    ([key, value]) =>
      `${sourceOf(key)}: ${value === null ? 'not known' : numberWords(value)}`,
  );
  const lines = Object.values(step.explanations ?? {}).flat();
  return (
    <>
      , {stepWords(step)}
      {values.length > 0 && ` · ${values.join(', ')}`}
      {lines.length > 0 && (
        <details>
          <summary>What was counted then ({lines.length})</summary>
          <ExplanationLines lines={lines} />
        </details>
      )}
    </>
  );
}

/** What no person did. */
const BY_ITSELF: RecordedAct['kind'][] = [
  'lapse',
  'overrideEnd',
  'dismissalEnd',
];

function ActFacts({ act }: { act: RecordedAct }) {
  return (
    <>
      {!BY_ITSELF.includes(act.kind) && (
        <>
          {' by '}
          <PersonLink entityRef={act.by} />
        </>
      )}
      {act.until && ` until ${exactTime(act.until)}`}
      {act.reason && <div>“{act.reason}”</div>}
      {act.made && <MadeLinks made={act.made} />}
    </>
  );
}

function MandateFacts({ event }: { event: MandateEvent }) {
  const { by, mandate, reason, step } = event;
  return (
    <>
      {by && (
        <>
          {' by '}
          <PersonLink entityRef={by} />
        </>
      )}
      {!by && step === 'declared' && ' by the configuration'}
      {' · '}
      {MANDATE_WORDS[mandate.kind]},{' '}
      <Link to={mandate.evidenceUrl} underline="always">
        evidence
      </Link>
      {reason && <div>“{reason}”</div>}
    </>
  );
}

function ChangeFacts({ change }: { change: RuleChange }) {
  return (
    <>
      {change.by ? (
        <>
          {' by '}
          <PersonLink entityRef={change.by} />
        </>
      ) : (
        !change.reason && ` by ${originWords(change.ruleId)}`
      )}
      {change.until && ` until ${exactTime(change.until)}`}
      {change.reason && <div>“{change.reason}”</div>}
    </>
  );
}

/** Without a person or a reason, a record or the configuration did it, as the rule's id tells. */
function originWords(ruleId: string): string {
  return ruleId.startsWith('configuration#')
    ? 'the configuration'
    : 'its decision record';
}

function MadeLinks({ made }: { made: Made }) {
  return (
    <div>
      <EntityRefLink entityRef={made.entityRef} hideIcon /> ·{' '}
      <Link to={made.repositoryUrl} underline="always">
        repository
      </Link>
      {made.recordUrl && (
        <>
          {' · '}
          <Link to={made.recordUrl} underline="always">
            decision record
          </Link>
        </>
      )}
    </div>
  );
}
