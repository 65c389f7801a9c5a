import { ReadingRule } from '../Rule';
import { logsAsText } from '../examples';

export const unreadableDate: ReadingRule = {
  id: 'unreadable-date',
  severity: 'warning',
  summary: 'a date that no calendar has',
  mend: 'Write the day as year-month-day: 2026-05-27.',
  example: {
    bad: logsAsText({ date: '2026-13-45' }),
    good: logsAsText({ date: '2026-03-02' }),
  },
  over: 'reading',
};
