import { quoted } from '../recordName';
import { RecordRule } from '../Rule';
import { logsAsText } from '../examples';

export const ambiguousDate: RecordRule = {
  id: 'ambiguous-date',
  severity: 'warning',
  summary: 'a date whose day and month could be exchanged',
  mend: 'Write the date as year-month-day, or say once with `dayFirst` which comes first.',
  example: {
    bad: logsAsText({ date: '05/01/2026' }),
    good: logsAsText({ date: '2026-01-05' }),
  },
  over: 'record',
  *check(record) {
    const { date } = record;
    if (date?.ambiguous) {
      const [year, month, day] = date.value.split('-');
      yield {
        record,
        line: date.line ?? record.line,
        words: date.raw,
        message: `${quoted(
          date.raw,
        )} can be ${year}-${month}-${day} or ${year}-${day}-${month}.`,
      };
    }
  },
};
