import { DecisionRecord } from '../../model/DecisionRecord';
import { RecordLink } from '../../model/RecordLink';
import { StatusState } from '../../model/Status';
import { isInEffect } from '../links/supersedePairs';
import { recordName, recordPlace } from '../recordName';
import { Fault, RecordsRule } from '../Rule';
import { LOGS_AS_TEXT, logsAsJson, logsAsText } from '../examples';

/** States that say the same for this purpose; `other` contradicts nothing. */
const MEANING: Record<StatusState, string | undefined> = {
  proposed: 'open',
  draft: 'open',
  accepted: 'in force',
  implemented: 'in force',
  rejected: 'turned down',
  deprecated: 'out of force',
  superseded: 'out of force',
  other: undefined,
};

function isInForce({ status }: DecisionRecord): boolean {
  const meaning = status && MEANING[status.state];
  return meaning === 'in force' || meaning === 'open';
}

/** `Accepted, superseded by ADR-7` says both in one breath, so that nobody is misled. */
function statusMentions({ status }: DecisionRecord, link: RecordLink): boolean {
  const words = [status?.raw ?? '', ...(status?.qualifiers ?? [])].join(' ');
  return words.includes(link.target) || link.line === status?.line;
}

function* ownWords(record: DecisionRecord): Iterable<Fault> {
  const { status } = record;
  const link = record.links.find(
    it =>
      it.type === 'supersededBy' &&
      !it.inferred &&
      !it.partial &&
      (it.recordId !== undefined || it.broken) &&
      !statusMentions(record, it),
  );
  if (status && link && isInForce(record)) {
    yield {
      record,
      line: status.line,
      words: status.raw,
      message: `${recordName(record)} states its status as '${
        status.raw
      }' and, in line ${link.line}, that it is superseded by ${link.target}.`,
      mend: `Change the status to superseded, or remove ${link.target} there.`,
    };
  }
}

export const statusContradicted: RecordsRule = {
  id: 'status-contradicted',
  severity: 'error',
  summary:
    'a status that the record itself, or one that supersedes it, contradicts',
  mend: 'Let every place state the same status.',
  example: {
    bad: {
      ...logsAsText({ status: 'Accepted' }),
      ...logsAsJson({ status: `Accepted\n\nSupersedes ${LOGS_AS_TEXT}` }),
    },
    good: {
      ...logsAsText({ status: 'Accepted' }),
      ...logsAsJson({ status: `Proposed\n\nSupersedes ${LOGS_AS_TEXT}` }),
    },
  },
  over: 'records',
  *check({ records, supersedes, otherStatuses }) {
    for (const record of records) {
      yield* ownWords(record);
      const { status } = record;
      const meaning = status && MEANING[status.state];
      for (const other of otherStatuses(record)) {
        const otherMeaning = MEANING[other.state];
        if (status && meaning && otherMeaning && meaning !== otherMeaning) {
          yield {
            record,
            line: other.line,
            words: other.raw,
            message: `The status is '${status.raw}' in line ${status.line} and '${other.raw}' here.`,
          };
        }
      }
    }
    for (const pair of supersedes) {
      const { newer, older, statedByNewer } = pair;
      if (
        statedByNewer &&
        !pair.statedByOlder &&
        !pair.partial &&
        older.status &&
        isInForce(older) &&
        isInEffect(pair)
      ) {
        yield {
          record: older,
          line: older.status.line,
          words: older.status.raw,
          message: `${recordName(older)} states its status as '${
            older.status.raw
          }', but ${recordPlace(newer, statedByNewer.line)} supersedes it.`,
          mend: `Write "Superseded by ${recordName(
            newer,
          )}" here, or correct the other record.`,
        };
      }
    }
  },
};
