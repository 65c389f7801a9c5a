import { ReadingRule } from '../Rule';
import { logsAsText } from '../examples';

/** The example's table with a delimiter row. */
function exampleTable(delimiters: string): string {
  return `## Options

| Option | Verdict |
${delimiters}
| Text   | chosen  |`;
}

export const brokenTable: ReadingRule = {
  id: 'broken-table',
  severity: 'warning',
  summary: 'lines that are meant as a table and are none in Markdown',
  mend: 'Write a delimiter row with as many cells as the header: `| --- | --- |`.',
  example: {
    bad: logsAsText({ more: exampleTable('|---|') }),
    good: logsAsText({ more: exampleTable('| ------ | ------- |') }),
  },
  over: 'reading',
};
