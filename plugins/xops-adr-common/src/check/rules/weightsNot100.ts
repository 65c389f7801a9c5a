import Big from 'big.js';
import { Matrix } from '../../model/Matrix';
import { RecordRule } from '../Rule';
import { decimalsOf } from '../totals';

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
    bad: {
      'docs/adr/0001-queue.md': `# 1. Choose a queue

Date: 2026-03-02

## Status

Accepted

## Decision

We use NATS.

| Option   | Latency (60%) | Effort (30%) |
| -------- | ------------- | ------------ |
| NATS     | 5             | 4            |
| RabbitMQ | 3             | 4            |
`,
    },
    good: {
      'docs/adr/0001-queue.md': `# 1. Choose a queue

Date: 2026-03-02

## Status

Accepted

## Decision

We use NATS.

| Option   | Latency (60%) | Effort (40%) |
| -------- | ------------- | ------------ |
| NATS     | 5             | 4            |
| RabbitMQ | 3             | 4            |
`,
    },
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
