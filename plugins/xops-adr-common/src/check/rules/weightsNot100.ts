import Big from 'big.js';
import { Matrix } from '../../model/Matrix';
import { RecordRule } from '../Rule';
import { decimalsOf } from '../totals';
import { logsAsText } from '../examples';

/** The example's table with the weight of its second criterion. */
function exampleTable(weight: string): string {
  return `| Option | Readable (60%) | Cheap (${weight}) |
| ------ | -------------- | ----------- |
| Text   | 5              | 4           |
| JSON   | 3              | 4           |`;
}

function weightsOf(matrix: Matrix): number[] {
  return matrix.criteria.flatMap(({ weightPercent }) =>
    weightPercent === undefined ? [] : [weightPercent],
  );
}

/** Three times 33 % is meant as a third each. */
function isEvenlyRounded(weights: readonly number[]): boolean {
  const share = new Big(100).div(weights.length || 1);
  return weights.every(
    weight =>
      share.round(decimalsOf(weight), Big.roundHalfUp).eq(weight) ||
      share.round(decimalsOf(weight), Big.roundDown).eq(weight),
  );
}

export const weightsNot100: RecordRule = {
  id: 'weights-not-100',
  severity: 'warning',
  summary: 'weights of criteria that do not sum to 100 %',
  mend: 'Correct the weights, or add the criterion that is missing.',
  example: {
    bad: logsAsText({ more: exampleTable('30%') }),
    good: logsAsText({ more: exampleTable('40%') }),
  },
  over: 'record',
  *check(record) {
    for (const matrix of record.matrices) {
      const { weightsPercent } = matrix;
      const weights = weightsOf(matrix);
      if (
        weightsPercent !== undefined &&
        weightsPercent !== 100 &&
        !isEvenlyRounded(weights)
      ) {
        yield {
          record,
          line: matrix.line,
          words: weights.map(it => `${it} %`).join(' + '),
          message: `The weights of ${weights.length} criteria sum to ${weightsPercent} %, not to 100 %.`,
        };
      }
    }
  },
};
