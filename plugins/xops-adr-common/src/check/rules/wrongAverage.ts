import Big from 'big.js';
import { RecordRule } from '../Rule';
import { decimalsOf } from '../totals';
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
    for (const table of record.averages) {
      for (const item of table.items) {
        const { stated, computed, name } = item;
        if (stated === undefined) {
          continue;
        }
        const decimals = item.statedDecimals ?? decimalsOf(stated);
        const rounded = new Big(computed).round(decimals, Big.roundHalfUp);
        if (!rounded.eq(stated)) {
          const words = stated.toFixed(decimals);
          const right = rounded.toFixed(decimals);
          yield {
            record,
            line: item.statedLine ?? table.line,
            words,
            message: `The ${table.label.toLocaleLowerCase()} of ${name} is stated as ${words}; its ${
              item.values.length
            } numbers give ${new Big(computed).toFixed()}.`,
            mend: `Write ${right} for ${name}, or correct the numbers.`,
          };
        }
      }
    }
  },
};
