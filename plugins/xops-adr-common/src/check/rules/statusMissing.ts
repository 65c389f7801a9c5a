import { RecordRule } from '../Rule';
import { recordName } from '../recordName';
import { logsAsText } from '../examples';

export const statusMissing: RecordRule = {
  id: 'status-missing',
  severity: 'info',
  summary: 'a decision without a status',
  mend: 'State the status: proposed, accepted, rejected, deprecated or superseded.',
  example: {
    bad: logsAsText({ status: '' }),
    good: logsAsText(),
  },
  over: 'record',
  *check(record) {
    if (record.status === undefined) {
      yield {
        record,
        line: record.line,
        words: record.title,
        message: `${recordName(record)} states no status.`,
      };
    }
  },
};
