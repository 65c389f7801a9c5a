import { DecisionScope } from '../document/DecisionScope';
import { DecisionRecord } from '../model/DecisionRecord';
import { readAverages } from './readAverages';
import { readChecklists } from './readChecklists';
import { readMatrices } from './readMatrices';
import { readOptions } from './readOptions';
import { readPromises } from './readPromises';
import { readReviews } from './readReviews';
import { readRisks } from './readRisks';
import { readTriggers } from './readTriggers';

/** The parts of a record that say more than its fields. */
export type DecisionParts = Pick<
  DecisionRecord,
  | 'options'
  | 'matrices'
  | 'averages'
  | 'promises'
  | 'triggers'
  | 'checklists'
  | 'reviews'
  | 'risks'
>;

/** Reads all parts of one decision. Compliance is read with the links, see `readCompliance`. */
export function readDecisionParts(scope: DecisionScope): DecisionParts {
  return {
    options: readOptions(scope),
    matrices: readMatrices(scope),
    averages: readAverages(scope),
    promises: readPromises(scope),
    triggers: readTriggers(scope),
    checklists: readChecklists(scope),
    reviews: readReviews(scope),
    risks: readRisks(scope),
  };
}
