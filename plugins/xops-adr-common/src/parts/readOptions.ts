import { OncePer } from '../document/OncePer';
import { DecisionScope } from '../document/DecisionScope';
import { WeighedOption } from '../model/WeighedOption';
import { collectOptions } from './collectOptions';
import { OptionNames } from './optionName';
import { readChoice } from './readChoice';
import { readMatrices } from './readMatrices';

// Promises are made about options, too.
const known = new OncePer(optionsOf);

/**
 * The options that a decision weighs, with what speaks for and against each, and
 * which one was chosen: by a mark, by its words ("Chosen option: …"), or by the
 * winner that its scoring table states. A record that only scores options has
 * those of its tables.
 */
export function readOptions(scope: DecisionScope): WeighedOption[] {
  return known.of(scope);
}

function optionsOf(scope: DecisionScope): WeighedOption[] {
  const drafts = collectOptions(scope);
  const matrices = readMatrices(scope);
  if (drafts.length === 0) {
    return matrices.slice(0, 1).flatMap(({ options, statedWinner }) =>
      options.map(({ name, line }) => ({
        name,
        line,
        chosen: name === statedWinner,
        pros: [],
        cons: [],
      })),
    );
  }
  const marked = drafts.some(({ chosen }) => chosen);
  const names = drafts.map(it => it.marked.name);
  const winner = marked
    ? undefined
    : readChoice(scope, names) ??
      matrices
        .flatMap(({ statedWinner }) =>
          statedWinner === undefined
            ? []
            : OptionNames.of(names).indexOf(statedWinner) ?? [],
        )
        .at(0);
  return drafts.map((draft, index) =>
    draft.toOption(draft.chosen || (index === winner && !draft.rejected)),
  );
}
