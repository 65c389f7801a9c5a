import { DecisionRecord } from '../../model/DecisionRecord';
import { lastDay } from '../calendar';
import { quoted, recordName } from '../recordName';
import { RecordRule } from '../Rule';
import { logsAsText } from '../examples';

const PROMISE =
  'Logs are lines of text. All services will write them by 2026-06-30.';

export const promiseInThePast: RecordRule = {
  id: 'promise-in-the-past',
  severity: 'warning',
  summary:
    'a day by which something was promised, gone by while the decision is not implemented',
  mend: 'Set the status to implemented if the promise was kept, or promise another day.',
  example: {
    bad: logsAsText({ decision: PROMISE }),
    good: logsAsText({ status: 'Implemented', decision: PROMISE }),
  },
  over: 'record',
  *check(record, { today }) {
    switch (record.status?.state) {
      case 'implemented':
      case 'rejected':
      case 'deprecated':
      case 'superseded':
        return;
      default:
    }
    for (const promise of record.promises) {
      const day = promise.kind === 'date' ? lastDay(promise.date) : undefined;
      if (day !== undefined && day < today && !isOlder(day, record)) {
        yield {
          record,
          line: promise.line,
          words: promise.raw,
          message: `${recordName(record)} promises ${
            promise.subject ? quoted(promise.subject) : 'something'
          } by ${day}, which has passed.`,
        };
      }
    }
  },
};

/** A day before the decision was taken is part of its story: `tables from before 2015`. */
function isOlder(day: string, { date }: DecisionRecord): boolean {
  const decided = date && lastDay(date.value);
  return decided !== undefined && day < decided;
}
