import { ReadingRule } from '../Rule';
import { logsAsText } from '../examples';

export const unknownRule: ReadingRule = {
  id: 'unknown-rule',
  severity: 'warning',
  summary: 'a comment that switches off a rule which does not exist',
  mend: 'Correct the name of the rule.',
  example: {
    bad: logsAsText({ more: '<!-- xops-adr-disable wrong-totals -->' }),
    good: logsAsText({ more: '<!-- xops-adr-disable wrong-total -->' }),
  },
  over: 'reading',
};
