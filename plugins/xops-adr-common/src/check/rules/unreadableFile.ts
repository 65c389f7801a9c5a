import { ReadingRule } from '../Rule';
import { logsAsText } from '../examples';

export const unreadableFile: ReadingRule = {
  id: 'unreadable-file',
  severity: 'error',
  summary: 'a file that is no text, or too large to be read',
  mend: 'Save it as text in UTF-8; a record of more than 5 MB is no record.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md':
        '\u0000\u0001\u0002\u0003 PNG \u0000\u0001',
    },
    good: logsAsText(),
  },
  over: 'reading',
};
