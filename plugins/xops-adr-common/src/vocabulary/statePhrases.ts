import { LINK_WORDS } from './linkWords';
import { partlyWithin, PARTLY_WORDS } from './partlyWords';
import { PhraseFinder } from './PhraseFinder';
import { STATE_WORDS } from './stateWords';
import { StatusState } from '../model/Status';

/** Finds the words by which a record says where it stands. */
export const STATES = new PhraseFinder<StatusState>(STATE_WORDS);

/** Finds the words for "partly". */
export const PARTLY = new PhraseFinder({ partly: PARTLY_WORDS });

/** Finds the words for being superseded, `whole` or `partly`. */
export const SUPERSEDED = new PhraseFinder({
  whole: LINK_WORDS.supersededBy,
  partly: partlyWithin(LINK_WORDS.supersededBy),
});
