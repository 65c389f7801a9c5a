import { DecisionRecord } from '../../model/DecisionRecord';
import { RecordLink } from '../../model/RecordLink';
import { Status, StatusState } from '../../model/Status';
import { isInEffect } from '../links/supersedePairs';
import { quoted, recordMention, recordName, recordPlace } from '../recordName';
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

function isInForce(status: Status | undefined): boolean {
  const meaning = status && MEANING[status.state];
  return meaning === 'in force' || meaning === 'open';
}

/** `Accepted, superseded by ADR-7` says both in one breath, so that nobody is misled. */
function mentions(status: Status, link: RecordLink): boolean {
  const words = [status.raw, ...status.qualifiers].join(' ');
  return words.includes(link.target) || link.line === status.line;
}

/** True for the words that a status was read from when a link elsewhere says that it is superseded. */
function isSameWords(a: Status | undefined, b: Status): boolean {
  return a !== undefined && a.line === b.line && a.raw === b.raw;
}

/** A status in force beside a link that says otherwise. */
function* ownWords(
  record: DecisionRecord,
  status: Status | undefined,
): Iterable<Fault> {
  const link =
    status &&
    record.links.find(
      it =>
        it.type === 'supersededBy' &&
        !it.inferred &&
        !it.partial &&
        (it.recordId !== undefined || it.broken) &&
        !mentions(status, it),
    );
  if (status && link && isInForce(status)) {
    yield {
      record,
      line: status.line,
      words: status.raw,
      message: `${recordName(record)} states its status as ${quoted(
        status.raw,
      )} and, in line ${link.line}, that it is superseded by ${link.target}.`,
      mend: `Change the status to superseded, or remove ${link.target} there.`,
    };
  }
}

/** More words than a status has; `Rejected: making all names the same, because …` is about an option. */
const LONGEST_STATUS = 60;

/** Two places of one record that state different things. */
function* otherWords(
  record: DecisionRecord,
  status: Status | undefined,
  others: readonly Status[],
): Iterable<Fault> {
  const meaning = status && MEANING[status.state];
  for (const other of others) {
    const otherMeaning = MEANING[other.state];
    if (
      status &&
      meaning &&
      otherMeaning &&
      meaning !== otherMeaning &&
      other.raw.length <= LONGEST_STATUS
    ) {
      yield {
        record,
        line: other.line,
        words: other.raw,
        message: `The status is ${quoted(status.raw)} in line ${
          status.line
        } and ${quoted(other.raw)} here.`,
      };
    }
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
      const { status } = record;
      const others = otherStatuses(record);
      const asWritten = others.find(it => isSameWords(status, it)) ?? status;
      yield* ownWords(record, asWritten);
      yield* otherWords(
        record,
        asWritten,
        others.filter(it => !isSameWords(asWritten, it)),
      );
    }
    for (const pair of supersedes) {
      const { newer, older, statedByNewer } = pair;
      if (
        statedByNewer &&
        !pair.statedByOlder &&
        !pair.partial &&
        older.status &&
        isInForce(older.status) &&
        isInEffect(pair)
      ) {
        yield {
          record: older,
          line: older.status.line,
          words: older.status.raw,
          message: `${recordName(older)} states its status as ${quoted(
            older.status.raw,
          )}, but ${recordPlace(newer, {
            from: older.path,
            line: statedByNewer.line,
          })} supersedes it.`,
          mend: `Write "Superseded by ${recordMention(
            newer,
          )}" here, or correct the other record.`,
          about: [newer],
        };
      }
    }
  },
};
