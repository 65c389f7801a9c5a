import { ReadingRule } from '../Rule';

export const brokenTable: ReadingRule = {
  id: 'broken-table',
  severity: 'warning',
  summary: 'lines that are meant as a table and are none in Markdown',
  mend: 'Write a delimiter row with as many cells as the header: `| --- | --- |`.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Accepted

## Decision

Logs are lines of text.

## Options

| Option | Verdict |
|---|
| Text   | chosen  |
`,
    },
    good: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Accepted

## Decision

Logs are lines of text.

## Options

| Option | Verdict |
| ------ | ------- |
| Text   | chosen  |
`,
    },
  },
  over: 'reading',
};
