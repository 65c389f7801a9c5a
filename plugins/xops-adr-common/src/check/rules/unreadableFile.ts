import { ReadingRule } from '../Rule';

export const unreadableFile: ReadingRule = {
  id: 'unreadable-file',
  severity: 'error',
  summary: 'a file that is no text, or too large to be read',
  mend: 'Save it as text in UTF-8; a record of more than 5 MB is no record.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md': `\u0000\u0001\u0002 PNG \u0000\u0003\u0000\u0000`,
    },
    good: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Accepted

## Decision

Logs are lines of text.
`,
    },
  },
  over: 'reading',
};
