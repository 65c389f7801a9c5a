import { DecisionScope } from '../document/DecisionScope';
import { mayHold } from '../document/signsOf';
import { OncePer } from '../document/OncePer';
import { DecisionPromise } from '../model/DecisionPromise';
import { WeighedOption } from '../model/WeighedOption';
import { SIGNS } from '../vocabulary/textSigns';
import { collectOptions } from './collectOptions';
import { datePromises } from './datePromises';
import { gridsOf } from './Grid';
import { measuresInCells, measuresInText } from './measurePromises';
import { moneyInCells, moneyInText } from './moneyPromises';
import { liesIn, OutlinePlace, textsOf } from './outlineOf';
import { readOptions } from './readOptions';
import { RejectedOptions } from './RejectedOptions';

const promisingPlaces = new OncePer(isPromisingPlace);

/**
 * What a decision promised and can be held to: amounts of money per period,
 * dates, and measured targets. The context, the history and the options that
 * were not taken promise nothing, and a threshold is no promise.
 */
export function readPromises(scope: DecisionScope): DecisionPromise[] {
  const options = readOptions(scope);
  const others = linesOfOthers(scope, options);
  const rejected = new RejectedOptions(options);
  const isPromising = (place: OutlinePlace, line: number) =>
    !others.has(line) && promisingPlaces.of(place);
  const promises = textsOf(scope).flatMap(outlined =>
    mayHold(outlined.block, SIGNS.digit) &&
    isPromising(outlined.place, outlined.block.line)
      ? [
          ...moneyInText(outlined),
          ...datePromises(outlined),
          ...measuresInText(outlined),
        ].filter(it => !rejected.isMeant(it.subject ?? '', it.raw))
      : [],
  );
  const inTables = gridsOf(scope).flatMap(grid =>
    isPromising(grid.place, grid.line)
      ? [...moneyInCells(grid, others, rejected), ...measuresInCells(grid)]
      : [],
  );
  return [...promises, ...inTables].sort((a, b) => a.line - b.line);
}

function isPromisingPlace(place: OutlinePlace): boolean {
  return !liesIn(
    place,
    'context',
    'drivers',
    'changelog',
    'references',
    'triggers',
  );
}

/** Lines that speak about options which were not taken. */
function linesOfOthers(
  scope: DecisionScope,
  options: readonly WeighedOption[],
): ReadonlySet<number> {
  const chosen = new Set(
    options.flatMap(option => (option.chosen ? [option.line] : [])),
  );
  return new Set(
    collectOptions(scope)
      .filter(({ line }) => !chosen.has(line))
      .flatMap(({ lines }) => [...lines]),
  );
}
