import { Lexicon } from './Lexicon';
import { optionWords, OptionTopic } from './optionWords';
import { PART_NAMES } from './partNames';
import { partTopicWords } from './partTopicWords';
import { scoringWords, ScoringTopic } from './scoringWords';
import { SECTION_NAMES } from './sectionNames';
import { sectionTopicWords, SectionTopic } from './sectionTopicWords';

export type Topic =
  | ScoringTopic
  | OptionTopic
  | SectionTopic
  | keyof typeof PART_NAMES
  | keyof typeof SECTION_NAMES;

/** All words by which the parts of a record are found. To add a language, add its line to each list. */
export const partTopics = new Lexicon<Topic>(
  SECTION_NAMES,
  PART_NAMES,
  partTopicWords,
  scoringWords,
  optionWords,
  sectionTopicWords,
);
