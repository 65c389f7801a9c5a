import { quoted } from '../recordName';
import { RecordRule } from '../Rule';
import { logsAsText } from '../examples';

/** The example's table with a condition. */
function exampleTable(condition: string): string {
  return `## Activation triggers

| Trigger  | Threshold   | Action       |
| -------- | ----------- | ------------ |
| Services | ${condition.padEnd(11)} | Move to Loki |`;
}

export const unreadableTrigger: RecordRule = {
  id: 'unreadable-trigger',
  severity: 'warning',
  summary: 'a trigger without a threshold or a demand that can be watched',
  mend: 'Write the condition with a comparator, a number and a unit or window: `> 5/week`.',
  example: {
    bad: logsAsText({ more: exampleTable('quite a few') }),
    good: logsAsText({ more: exampleTable('> 12') }),
  },
  over: 'record',
  *check(record) {
    for (const trigger of record.triggers) {
      if (trigger.unreadable !== undefined) {
        yield {
          record,
          line: trigger.line,
          words: trigger.condition || trigger.raw,
          message: trigger.unreadable.includes(trigger.subject)
            ? `Nothing can watch this: ${trigger.unreadable}`
            : `Nothing can watch ${quoted(trigger.subject)}: ${
                trigger.unreadable
              }`,
          // Whoever makes a table of triggers wants them to be watched.
          ...(!trigger.raw.includes('|') && { severity: 'info' as const }),
        };
      }
    }
  },
};
