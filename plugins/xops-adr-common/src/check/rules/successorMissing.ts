import { RecordRule } from '../Rule';
import { recordName } from '../recordName';
import {
  LOGS_AS_JSON,
  LOGS_AS_TEXT,
  logsAsJson,
  logsAsText,
} from '../examples';

export const successorMissing: RecordRule = {
  id: 'successor-missing',
  severity: 'info',
  summary: 'a superseded record that does not say by what',
  mend: 'Name the record that took its place in the status.',
  example: {
    bad: logsAsText({ status: 'Superseded' }),
    good: {
      ...logsAsText({ status: `Superseded by ${LOGS_AS_JSON}` }),
      ...logsAsJson({ status: `Accepted\n\nSupersedes ${LOGS_AS_TEXT}` }),
    },
  },
  over: 'record',
  *check(record) {
    const { status, links } = record;
    if (
      status?.state === 'superseded' &&
      !links.some(it => it.type === 'supersededBy')
    ) {
      yield {
        record,
        line: status.line,
        words: status.raw,
        message: `${recordName(
          record,
        )} is superseded and does not say by what.`,
      };
    }
  },
};
