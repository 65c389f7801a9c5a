import { MatrixOption } from '../../model/Matrix';
import { plainName } from '../links/recordNames';
import { RecordRule } from '../Rule';
import { logsAsText } from '../examples';

/** The example's table with a score of the winner. */
function exampleTable(score: number): string {
  return `| Option          | Readable (60%) | Cheap (40%) |
| --------------- | -------------- | ----------- |
| Text (selected) | ${score}              | 4           |
| JSON            | 3              | 4           |`;
}

function byName(
  options: readonly MatrixOption[],
  name: string,
): MatrixOption | undefined {
  return options.find(it => plainName(it.name) === plainName(name));
}

export const winnerContradicted: RecordRule = {
  id: 'winner-contradicted',
  severity: 'error',
  summary: 'a winner that does not have the highest computed total',
  mend: 'Correct the scores, or decide for the highest total; where something else tipped the balance, score it, or say so and switch this rule off beside the table.',
  example: {
    bad: logsAsText({ more: exampleTable(2) }),
    good: logsAsText({ more: exampleTable(5) }),
  },
  over: 'record',
  *check(record) {
    for (const { options, statedWinner, computedWinners } of record.matrices) {
      const winner = statedWinner && byName(options, statedWinner);
      const best = computedWinners[0] && byName(options, computedWinners[0]);
      if (
        winner &&
        best &&
        winner.computed !== undefined &&
        best.computed !== undefined &&
        winner.computed < best.computed
      ) {
        const swapped =
          winner.stated !== undefined &&
          best.stated !== undefined &&
          winner.stated >= best.stated;
        yield {
          record,
          line: winner.line,
          words: winner.name,
          message: `${winner.name} is chosen with a computed total of ${
            winner.computed
          }; ${best.name} has ${best.computed}${
            swapped
              ? `, although the stated totals (${winner.stated} and ${best.stated}) say otherwise`
              : ''
          }.`,
        };
      }
    }
  },
};
