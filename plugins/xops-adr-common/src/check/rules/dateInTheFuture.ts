import { addDuration } from '../calendar';
import { RecordRule } from '../Rule';
import { logsAsText } from '../examples';

export const dateInTheFuture: RecordRule = {
  id: 'date-in-the-future',
  severity: 'warning',
  summary: 'a decision that is dated later than today',
  mend: 'Write the day on which it was decided; a day on which something is to happen belongs into the plan.',
  example: {
    bad: logsAsText({ date: '2062-03-02' }),
    good: logsAsText({ date: '2026-03-02' }),
  },
  over: 'record',
  *check(record, { today }) {
    const { date } = record;
    if (!date || date.ambiguous || date.value <= today) {
      return;
    }
    // East of Greenwich it is tomorrow already.
    const latest = addDuration(today, 'P1D') ?? today;
    if (date.value > latest.slice(0, date.value.length)) {
      yield {
        record,
        line: date.line ?? record.line,
        words: date.raw,
        message: `The decision is dated ${date.value}, and today is ${today}.`,
      };
    }
  },
};
