import Big from 'big.js';
import { Matrix, MatrixOption } from '../../model/Matrix';
import { compareRounded, totalsFactor } from '../totals';
import { Fault, RecordRule } from '../Rule';
import { logsAsText } from '../examples';

/** The example's table with a total of JSON. */
function exampleTable(total: string): string {
  return `| Option | Readable (60%) | Cheap (40%) | Total |
| ------ | -------------- | ----------- | ----- |
| Text   | 5              | 4           | 4.6   |
| JSON   | 3              | 4           | ${total}   |`;
}

function* faults(matrix: Matrix): Iterable<Omit<Fault, 'record'>> {
  if (matrix.notCheckable !== undefined) {
    return;
  }
  const factor = totalsFactor(matrix);
  for (const option of matrix.options) {
    const { stated, computed } = option;
    if (stated === undefined || computed === undefined) {
      continue;
    }
    const { verdict, right, words, exact } = compareRounded(
      new Big(computed).times(factor),
      {
        ...option,
        stated,
      },
    );
    if (verdict !== 'right') {
      yield {
        line: option.statedLine ?? option.line,
        words,
        message: `The total of ${
          option.name
        } is stated as ${words}; its scores and weights give ${exact}${
          verdict === 'half' ? `, which is rounded to ${right}` : ''
        }.`,
        mend: mendOf(option, right),
        ...(verdict === 'half' && { severity: 'info' as const }),
      };
    }
  }
}

function mendOf({ name }: MatrixOption, total: string): string {
  return `Write ${total} as the total of ${name}, or correct its scores or weights.`;
}

export const wrongTotal: RecordRule = {
  id: 'wrong-total',
  severity: 'error',
  summary: 'a total that its scores and weights do not give',
  mend: 'Correct the total, or its scores or weights.',
  example: {
    bad: logsAsText({ more: exampleTable('3.9') }),
    good: logsAsText({ more: exampleTable('3.4') }),
  },
  over: 'record',
  *check(record) {
    for (const matrix of record.matrices) {
      for (const fault of faults(matrix)) {
        yield { record, ...fault };
      }
    }
  },
};
