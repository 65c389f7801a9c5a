import { recordMention, recordName, recordPlace } from '../recordName';
import { RecordsRule } from '../Rule';
import {
  LOGS_AS_JSON,
  LOGS_AS_TEXT,
  logsAsJson,
  logsAsText,
} from '../examples';

export const oneSidedSupersededBy: RecordsRule = {
  id: 'one-sided-superseded-by',
  severity: 'info',
  summary: 'a record that is superseded by another one, which does not say so',
  mend: 'Name the older record in the newer one.',
  example: {
    bad: {
      ...logsAsText({ status: `Superseded by ${LOGS_AS_JSON}` }),
      ...logsAsJson(),
    },
    good: {
      ...logsAsText({ status: `Superseded by ${LOGS_AS_JSON}` }),
      ...logsAsJson({ status: `Accepted, supersedes ${LOGS_AS_TEXT}` }),
    },
  },
  over: 'records',
  *check({ supersedes }) {
    for (const { newer, older, partial, ...stated } of supersedes) {
      if (
        stated.statedByOlder &&
        !stated.statedByNewer &&
        !stated.namedByNewer &&
        !partial
      ) {
        yield {
          record: older,
          line: stated.statedByOlder.line,
          words: stated.statedByOlder.target,
          message: `${recordName(older)} is superseded by ${recordPlace(newer, {
            from: older.path,
          })}, which does not name it.`,
          mend: `Write "Supersedes ${recordMention(older)}" into ${
            newer.path
          }.`,
          about: [newer],
        };
      }
    }
  },
};
