import { DecisionScope } from '../document/DecisionScope';
import { plainText } from '../document/inlineText';
import { Statement } from '../model/Statement';
import { isPlaceholder } from './statusText';
import { isNone } from './linkTargets';
import { statementsOf } from './readChangelog';
import { fieldsOf, StatedField } from './StatedField';
import { sectionName } from './sectionName';

const MOST = 100;
const LONGEST = 200;
const PEOPLE =
  /[,;\n、，；](?![^()（）]{0,200}[)）])|\s+(?:and|und|et|y|e|en|и|та|i|och|og|ja|ve|&)\s+(?![^()]{0,200}\))|\s+[/|]\s+/u;

/** Who decided, one name each. */
export function readDeciders(
  { section }: DecisionScope,
  fields: readonly StatedField[],
): Statement[] {
  const [field] = fieldsOf(fields, 'deciders');
  const own = field ? namesIn(field.source, field.line) : [];
  if (own.length > 0) {
    return own;
  }
  const named = section.children
    .flatMap(child => [child, ...child.children])
    .find(child => sectionName(child).meaning === 'deciders');
  return (named?.blocks ?? [])
    .flatMap(statementsOf)
    .flatMap(({ source, line }) => namesIn(source, line))
    .slice(0, MOST);
}

function namesIn(source: string, line: number): Statement[] {
  if (isPlaceholder(source)) {
    return [];
  }
  return source
    .slice(0, 5_000)
    .split('\n')
    .flatMap(row => plainText(row).split(PEOPLE))
    .map(name =>
      name
        .trim()
        .replace(/[.,;]$/, '')
        .slice(0, LONGEST),
    )
    .filter(name => !isNoName(name))
    .slice(0, MOST)
    .map(text => ({ text, line }));
}

function isNoName(name: string): boolean {
  return !/[\p{L}]/u.test(name) || isNone(name);
}

/** Tags, each once, as written. */
export function readTags(fields: readonly StatedField[]): string[] {
  const tags = fieldsOf(fields, 'tags').flatMap(({ source }) =>
    isPlaceholder(source)
      ? []
      : source
          .slice(0, 2_000)
          .split('\n')
          .flatMap(row => plainText(row).split(/[,;、，|]|\s+(?=#)/))
          .map(tag => tag.trim().replace(/^#/, '').trim())
          .filter(tag => /[\p{L}\p{N}]/u.test(tag) && !isNone(tag)),
  );
  return [...new Set(tags)].slice(0, MOST);
}
