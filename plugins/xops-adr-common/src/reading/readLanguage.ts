import { DecisionScope } from '../document/DecisionScope';
import { LANGUAGES } from '../vocabulary/languages';
import { sectionLanguages } from '../vocabulary/sectionConcern';
import { StatedField } from './StatedField';

/** The language of most of a record's section and field names; English where nothing tells. */
export function readLanguage(
  { blocks }: DecisionScope,
  fields: readonly StatedField[],
): string {
  const votes = new Map<string, number>();
  const vote = (languages: readonly string[]) => {
    for (const language of languages) {
      votes.set(language, (votes.get(language) ?? 0) + 1);
    }
  };
  for (const block of blocks) {
    if (block.type === 'heading') {
      vote(block.name.languages);
    }
  }
  for (const { name, origin } of fields) {
    // Keys of front matter are English in any language.
    if (origin !== 'frontMatter') {
      vote(sectionLanguages(name));
    }
  }
  return LANGUAGES.reduce<string>(
    (best, language) =>
      (votes.get(language) ?? 0) > (votes.get(best) ?? 0) ? language : best,
    'en',
  );
}
