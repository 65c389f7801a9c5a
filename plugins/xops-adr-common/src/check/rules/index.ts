import { Rule } from '../Rule';
import { ambiguousDate } from './ambiguousDate';
import { brokenLink } from './brokenLink';
import { brokenTable } from './brokenTable';
import { dateInTheFuture } from './dateInTheFuture';
import { duplicateNumber } from './duplicateNumber';
import { oneSidedSupersede } from './oneSidedSupersede';
import { oneSidedSupersededBy } from './oneSidedSupersededBy';
import { overdueReview } from './overdueReview';
import { promiseInThePast } from './promiseInThePast';
import { statusContradicted } from './statusContradicted';
import { statusMissing } from './statusMissing';
import { successorMissing } from './successorMissing';
import { supersedeCycle } from './supersedeCycle';
import { unknownRule } from './unknownRule';
import { unreadableDate } from './unreadableDate';
import { unreadableFile } from './unreadableFile';
import { unreadableTrigger } from './unreadableTrigger';
import { weightsNot100 } from './weightsNot100';
import { winnerContradicted } from './winnerContradicted';
import { wrongAverage } from './wrongAverage';
import { wrongTotal } from './wrongTotal';

/** All rules, in the order of the documentation: numbers, links, status, dates, promises, form. */
export const DECISION_RULES: readonly Rule[] = [
  wrongTotal,
  wrongAverage,
  weightsNot100,
  winnerContradicted,
  brokenLink,
  oneSidedSupersede,
  oneSidedSupersededBy,
  supersedeCycle,
  successorMissing,
  duplicateNumber,
  statusContradicted,
  statusMissing,
  ambiguousDate,
  dateInTheFuture,
  unreadableDate,
  overdueReview,
  promiseInThePast,
  unreadableTrigger,
  brokenTable,
  unreadableFile,
  unknownRule,
];
