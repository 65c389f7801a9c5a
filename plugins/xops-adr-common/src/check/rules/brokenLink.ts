import { quoted, recordPlace } from '../recordName';
import { RecordRule } from '../Rule';
import {
  LOGS_AS_JSON,
  LOGS_AS_TEXT,
  logsAsJson,
  logsAsText,
} from '../examples';

export const brokenLink: RecordRule = {
  id: 'broken-link',
  severity: 'error',
  summary: 'a link to a record that does not exist',
  mend: 'Correct the number or the file name.',
  example: {
    bad: logsAsText({ status: `Superseded by ${LOGS_AS_JSON}` }),
    good: {
      ...logsAsText({ status: `Superseded by ${LOGS_AS_JSON}` }),
      ...logsAsJson({ status: `Accepted\n\nSupersedes ${LOGS_AS_TEXT}` }),
    },
  },
  over: 'record',
  *check(record, { find }) {
    for (const link of record.links) {
      if (!link.broken) {
        continue;
      }
      const named = link.href ?? link.target;
      const meant =
        link.recordId === undefined ? undefined : find(link.recordId);
      yield {
        record,
        line: link.line,
        words: link.target,
        message: meant
          ? `${quoted(named)} does not exist; perhaps ${recordPlace(meant, {
              from: record.path,
            })} is meant.`
          : `No record ${quoted(named)} was found.`,
        ...(meant && {
          mend: `Let the link lead to ${meant.path}.`,
          about: [meant],
        }),
        // A number alone may be meant for a log elsewhere.
        ...(link.href === undefined &&
          !link.type.startsWith('supersede') && {
            severity: 'warning' as const,
          }),
      };
    }
  },
};
