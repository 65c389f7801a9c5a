import type { Matrix } from '@xops/plugin-xops-adr-common';

/** One option of a scoring table, as the chart and the table show it. */
export type ScoreRow = {
  name: string;
  /** Absent where a score or a weight is missing. */
  computed?: number;
  stated?: number;
  statedLine?: number;
  /** True where the stated total is not the computed one, rounded as it is written. */
  wrong: boolean;
  /** True for the highest computed total. */
  winner: boolean;
  /** True for the option that the record calls the winner. */
  statedWinner: boolean;
};

/** A number rounded half up, as people do it: 2.45 is 2.5, though no computer's 2.45 is. */
export function roundedHalfUp(value: number, decimals: number): number {
  const exact = Number(value.toPrecision(12));
  const scaled = Number(`${exact}e${decimals}`);
  return Number.isFinite(scaled)
    ? Number(`${Math.round(scaled)}e-${decimals}`)
    : value;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** True where a stated number is not the computed one, rounded to the decimals that it is written with. */
export function isWrong(value: {
  computed?: number;
  stated?: number;
  statedDecimals?: number;
}): boolean {
  const { computed, stated, statedDecimals } = value;
  if (computed === undefined || stated === undefined) {
    return false;
  }
  const decimals = statedDecimals ?? decimalsOf(stated);
  return roundedHalfUp(computed, decimals) !== stated;
}

/** The options of a scoring table, computed against stated, in the record's order. */
export function scoreRows(matrix: Matrix): ScoreRow[] {
  return matrix.options.map(option => ({
    name: option.name,
    computed: option.computed,
    stated: option.stated,
    statedLine: option.statedLine,
    wrong: isWrong(option),
    winner: matrix.computedWinners.includes(option.name),
    statedWinner: matrix.statedWinner === option.name,
  }));
}

/** A total for people: two decimals at most. */
export function scoreWords(value: number | undefined): string {
  return value === undefined ? '–' : String(roundedHalfUp(value, 2));
}

/** The rows as a table for a CSV file, with its head. */
export function scoreTable(matrix: Matrix): (string | number | undefined)[][] {
  return [
    ['Option', 'Computed total', 'Stated total', 'Line', 'Wrong', 'Winner'],
    ...scoreRows(matrix).map(row => [
      row.name,
      row.computed,
      row.stated,
      row.statedLine,
      row.wrong ? 'yes' : 'no',
      row.winner ? 'yes' : 'no',
    ]),
  ];
}
