import Big from 'big.js';
import { RecordRule } from '../Rule';
import { compareRounded } from '../totals';
import { logsAsText } from '../examples';

/** The example's table with an average of JSON. */
function exampleTable(average: string): string {
  return `| Pillar      | Text | JSON |
| ----------- | ---- | ---- |
| Reliability | 80   | 70   |
| Security    | 90   | 85   |
| Cost        | 70   | 60   |
| **Average** | 80   | ${average} |`;
}

export const wrongAverage: RecordRule = {
  id: 'wrong-average',
  severity: 'error',
  summary: 'an average that its numbers do not give',
  mend: 'Correct the average, or the numbers.',
  example: {
    bad: logsAsText({ more: exampleTable('73.7') }),
    good: logsAsText({ more: exampleTable('71.7') }),
  },
  over: 'record',
  *check(record) {
    for (const average of record.averages) {
      for (const item of average.items) {
        const { stated, computed, name } = item;
        if (stated === undefined) {
          continue;
        }
        const { verdict, right, words, exact } = compareRounded(
          new Big(computed),
          {
            ...item,
            stated,
          },
        );
        if (verdict !== 'right') {
          yield {
            record,
            line: item.statedLine ?? average.line,
            words,
            message: `The ${average.label.toLocaleLowerCase()} of ${name} is stated as ${words}; its ${
              item.values.length
            } numbers give ${exact}${
              verdict === 'half' ? `, which is rounded to ${right}` : ''
            }.`,
            mend: `Write ${right} for ${name}, or correct the numbers.`,
            ...(verdict === 'half' && { severity: 'info' as const }),
          };
        }
      }
    }
  },
};
