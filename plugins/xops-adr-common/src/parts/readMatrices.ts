import { DecisionScope } from '../document/DecisionScope';
import { Matrix, MatrixOption } from '../model/Matrix';
import { collectOptions } from './collectOptions';
import { findScoreTable, FoundScoreTable } from './findScoreTable';
import { Fraction } from './Fraction';
import { Grid, gridsOf } from './Grid';
import { MarkedName, OptionNames, readOptionName } from './optionName';
import { outlineOf } from './outlineOf';
import { readChoice } from './readChoice';
import { WrittenScore } from './readScore';
import {
  areNear,
  holdProducts,
  methodOf,
  recompute,
  scaleToldBy,
  sumOf,
  toNumber,
  totalsBy,
  Weights,
  weightsOf,
} from './recompute';
import { ScoreDirection, scoreDirection } from './scoreDirection';
import { statedTotals, StatedTotal } from './statedTotals';
import { boldWinner, markedWinner, WinnerCandidate } from './statedWinner';
import { OncePer } from '../document/OncePer';

const matrices = new OncePer((scope: DecisionScope): Matrix[] =>
  gridsOf(scope).flatMap(grid => {
    const table = findScoreTable(grid, outlineOf(scope));
    return table ? [matrixOf(table, grid, scope)] : [];
  }),
);

/** The tables of a decision that score options against criteria, each computed again. */
export function readMatrices(scope: DecisionScope): Matrix[] {
  return matrices.of(scope);
}

/** The numbers of one option. */
interface ScoredOption extends WinnerCandidate {
  marked: MarkedName;
  scores: (WrittenScore | undefined)[];
  stated?: StatedTotal;
}

function matrixOf(
  table: FoundScoreTable,
  grid: Grid,
  scope: DecisionScope,
): Matrix {
  const options = scoredOptions(table, grid, scope);
  const weights = weightsOf(table.criteria.map(({ weight }) => weight));
  const notCheckable = reasonNotToCheck(table, weights, options);
  const scale = scaleOf(options);
  const totals = computedTotals(options, weights, scale, notCheckable);
  const results = options.map((option, index): MatrixOption => {
    const { stated, scores, marked, head } = option;
    return {
      name: marked.name,
      line: head.line,
      scores: table.criteria.map(({ name, cells }, at) => ({
        criterion: name,
        ...(scores[at] ? { value: Number(scores[at].value) } : {}),
        raw: cells[index].text,
        line: cells[index].line,
      })),
      ...(table.weighted
        ? { weightsPercent: toNumber(weightOfScored(weights, scores)) }
        : {}),
      ...(totals.each[index] ? { computed: toNumber(totals.each[index]) } : {}),
      ...(stated
        ? {
            stated: Number(stated.value),
            statedDecimals: stated.decimals,
            statedLine: stated.line,
          }
        : {}),
    };
  });
  const names = options.map(({ marked }) => marked.name);
  const winner =
    markedWinner(options) ??
    markedElsewhere(scope, names) ??
    readChoice(scope, names) ??
    boldWinner(options);
  return {
    line: grid.line,
    endLine: grid.endLine,
    orientation: table.orientation,
    criteria: table.criteria.map(({ name }, index) => {
      const percent = weights.percents[index];
      return { name, ...(percent ? { weightPercent: toNumber(percent) } : {}) };
    }),
    ...(table.weighted ? { weightsPercent: toNumber(weights.sum) } : {}),
    ...(scale === undefined ? {} : { scale: Number(scale) }),
    ...(totals.method === 'weighted-mean' ? {} : { method: totals.method }),
    options: results,
    ...(winner === undefined ? {} : { statedWinner: results[winner].name }),
    computedWinners: winners(
      results,
      scoreDirection(
        table.criteria.map(({ head }) => head),
        table.totals?.head,
        grid,
        outlineOf(scope),
      ),
    ),
    ...(notCheckable === undefined ? {} : { notCheckable }),
  };
}

/** Percent that an option's scores have together: all of it, but where some are missing. */
function weightOfScored(
  { percents, sum, complete }: Weights,
  scores: ScoredOption['scores'],
) {
  return complete && scores.every(Boolean)
    ? sum
    : sumOf(percents.filter((_, at) => scores[at]));
}

function scoredOptions(
  table: FoundScoreTable,
  grid: Grid,
  scope: DecisionScope,
): ScoredOption[] {
  const { criteria, totals, verdicts } = table;
  const options = table.options.map((head, index) => ({
    head,
    marked: readOptionName(head.text),
    scores: criteria.map(({ cells }) => cells[index].score),
    total: totals?.cells[index],
    verdict: verdicts?.cells[index],
  }));
  const below = totals
    ? new Map<number, StatedTotal>()
    : statedTotals(
        options.map(({ marked }) => marked.name),
        grid.endLine,
        outlineOf(scope).slice(grid.index + 1),
      );
  return options.map((option, index) => {
    const total = option.total?.score;
    return {
      ...option,
      stated:
        total && option.total
          ? { ...total, line: option.total.line }
          : below.get(index),
    };
  });
}

function computedTotals(
  options: readonly ScoredOption[],
  weights: Weights,
  scale: string | undefined,
  notCheckable: string | undefined,
) {
  if (notCheckable !== undefined) {
    return { each: [], method: 'weighted-mean' as const };
  }
  const sum = sumOf(weights.written);
  const means = options.map(({ scores }) =>
    recompute(
      scores.map(score => score?.value),
      weights.written,
      sum,
    ),
  );
  const stated = options.map(option => option.stated?.value);
  if (areNear(means, stated)) {
    return { each: means, method: 'weighted-mean' as const };
  }
  const sums = options.map(({ scores }) =>
    sumOf(scores.map(score => score && Fraction.of(score.value))),
  );
  const method = methodOf(means, stated, weights, scale);
  if (method === 'weighted-mean' && holdProducts(sums, means, stated)) {
    return { each: sums, method: 'weighted-sum' as const };
  }
  const told =
    scale === undefined && method === 'weighted-mean'
      ? scaleToldBy(means, stated, highestOf(options))
      : undefined;
  return told === undefined
    ? {
        each: means.map(mean => mean && totalsBy(method, mean, weights, scale)),
        method,
      }
    : {
        each: means.map(
          mean => mean && totalsBy('percent-of-scale', mean, weights, told),
        ),
        method: 'percent-of-scale' as const,
      };
}

function highestOf(options: readonly ScoredOption[]): number {
  return Math.max(
    ...options.flatMap(({ scores }) =>
      scores.map(score => Number(score?.value ?? 0)),
    ),
  );
}

/** Why totals cannot be computed at all; undefined where at least some can. */
function reasonNotToCheck(
  { weighted, criteria }: FoundScoreTable,
  weights: Weights,
  options: readonly ScoredOption[],
): string | undefined {
  if (!weighted) {
    return criteria.length === 0
      ? 'The table states totals without the scores and weights that they come from.'
      : 'The table states totals without weights.';
  }
  if (!weights.complete) {
    const { name } = criteria.find(({ weight }) => !weight) ?? criteria[0];
    return `The criterion '${name}' has no weight.`;
  }
  return scalesOf(options).size > 1
    ? 'The scores are on different scales.'
    : undefined;
}

function scalesOf(options: readonly ScoredOption[]): Set<string> {
  return new Set(
    options.flatMap(({ scores }) => scores.flatMap(it => it?.scale ?? [])),
  );
}

function scaleOf(options: readonly ScoredOption[]): string | undefined {
  const scales = [...scalesOf(options)];
  return scales.length === 1 ? scales[0] : undefined;
}

/** Place of the option that a heading or list of the decision marks as chosen. */
function markedElsewhere(
  scope: DecisionScope,
  names: readonly string[],
): number | undefined {
  const chosen = collectOptions(scope).filter(option => option.chosen);
  return chosen.length === 1
    ? OptionNames.of(names).indexOf(chosen[0].marked.name)
    : undefined;
}

/** Who wins is known only where every option has a total, and all of them count the same way. */
function winners(
  options: readonly MatrixOption[],
  direction: ScoreDirection,
): string[] {
  const totals = options.flatMap(({ computed }) => computed ?? []);
  if (totals.length < options.length || direction === 'mixed') {
    return [];
  }
  const best =
    direction === 'lower'
      ? totals.reduce((least, total) => Math.min(least, total))
      : totals.reduce((most, total) => Math.max(most, total));
  return options
    .filter(({ computed }) => computed === best)
    .map(({ name }) => name);
}
