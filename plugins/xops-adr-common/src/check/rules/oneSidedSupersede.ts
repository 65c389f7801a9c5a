import { isInEffect, SupersedePair } from '../links/supersedePairs';
import { RecordsRule } from '../Rule';
import { recordMention, recordName, recordPlace } from '../recordName';
import {
  LOGS_AS_JSON,
  LOGS_AS_TEXT,
  logsAsJson,
  logsAsText,
} from '../examples';

/** Where the older one still claims to be in force, `status-contradicted` says so. */
function claimsToBeInForce({ older, partial }: SupersedePair): boolean {
  switch (older.status?.state) {
    case 'accepted':
    case 'implemented':
    case 'proposed':
    case 'draft':
      return !partial;
    default:
      return false;
  }
}

function namesASuccessor({ older }: SupersedePair): boolean {
  return older.links.some(it => it.type === 'supersededBy' && !it.inferred);
}

export const oneSidedSupersede: RecordsRule = {
  id: 'one-sided-supersede',
  severity: 'warning',
  summary: 'a record that supersedes another one, which does not say so',
  mend: 'Name the newer record in the status of the older one.',
  example: {
    bad: {
      ...logsAsText({ status: 'Superseded' }),
      ...logsAsJson({ status: `Accepted\n\nSupersedes ${LOGS_AS_TEXT}` }),
    },
    good: {
      ...logsAsText({ status: `Superseded by ${LOGS_AS_JSON}` }),
      ...logsAsJson({ status: `Accepted\n\nSupersedes ${LOGS_AS_TEXT}` }),
    },
  },
  over: 'records',
  *check({ supersedes }) {
    for (const pair of supersedes) {
      const { newer, older, statedByNewer } = pair;
      if (
        statedByNewer &&
        !pair.statedByOlder &&
        isInEffect(pair) &&
        !claimsToBeInForce(pair) &&
        !namesASuccessor(pair)
      ) {
        const part = pair.partial ? 'a part of ' : '';
        yield {
          record: newer,
          line: statedByNewer.line,
          words: statedByNewer.target,
          message: `${recordName(newer)} supersedes ${part}${recordPlace(
            older,
            { from: newer.path, line: older.status?.line },
          )}, which does not name it.`,
          mend: `Write "${
            pair.partial ? 'partly superseded' : 'Superseded'
          } by ${recordMention(newer)}" into the status of ${older.path}.`,
          about: [older],
        };
      }
    }
  },
};
