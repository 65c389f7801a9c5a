import Typography from '@material-ui/core/Typography';
import type { Matrix } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';

const list = new Intl.ListFormat('en');

export type MatrixVerdictProps = { matrix: Matrix };

/** Which option wins by the numbers, and whether the record says the same. */
export function MatrixVerdict({ matrix }: MatrixVerdictProps) {
  const { computedWinners, statedWinner, weightsPercent, notCheckable } =
    matrix;
  const agrees = statedWinner && computedWinners.includes(statedWinner);
  return (
    <>
      {computedWinners.length > 0 && (
        <Typography variant="body2">
          ★ {list.format(computedWinners)}{' '}
          {computedWinners.length === 1 ? 'scores highest.' : 'score highest.'}
        </Typography>
      )}
      {statedWinner && computedWinners.length > 0 && !agrees && (
        <Typography variant="body2" component="div">
          <ToneMark tone="bad">contradicted</ToneMark> The record calls{' '}
          {statedWinner} the winner.
        </Typography>
      )}
      {weightsPercent !== undefined && weightsPercent !== 100 && (
        <Typography variant="body2" component="div">
          <ToneMark tone="warning">weights</ToneMark> They sum to{' '}
          {weightsPercent} %, not 100 %.
        </Typography>
      )}
      {notCheckable && (
        <Typography variant="body2" color="textSecondary">
          The totals cannot be checked: {notCheckable}
        </Typography>
      )}
    </>
  );
}
