/** What a piece of a template reads: names such as `values.port`, or variables set before. */
export type Reads = ReadonlySet<string>;

const TAG =
  /\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}|\{#[\s\S]*?#\}|\{%-?\s*(\w+)([\s\S]*?)-?%\}|\$\{\{([\s\S]*?)\}\}/g;
const NAME =
  /\b(?:values|parameters|each\.value|steps\.\w+\.output)(?:\.\w+)?|\b[a-z]\w*\b/g;
const LITERAL = /'[^']*'|"[^"]*"|r\/(?:\\.|[^/])*\//g;

const union = (...sets: readonly Reads[]): Set<string> =>
  new Set(sets.flatMap(set => [...set]));

/** Names in one expression; those of variables stand for what these were set from. */
function readsOfExpression(
  expression: string,
  variables: ReadonlyMap<string, Reads>,
): Set<string> {
  const names = expression.replace(LITERAL, '').match(NAME) ?? [];
  return union(
    ...names.map(name =>
      name.includes('.')
        ? new Set([name])
        : variables.get(name) ?? new Set<string>(),
    ),
  );
}

/**
 * What each piece of a nunjucks template depends on: an expression on what it
 * reads and on every condition around it; text on the conditions around it.
 */
export function readsOfTemplate(source: string): Reads[] {
  const variables = new Map<string, Reads>();
  const around: Reads[] = [];
  const pieces: Reads[] = [];
  for (const [, tag, rest, expression] of source.matchAll(TAG)) {
    if (expression !== undefined) {
      pieces.push(union(...around, readsOfExpression(expression, variables)));
      continue;
    }
    const reads = readsOfExpression(rest ?? '', variables);
    switch (tag) {
      case 'set':
        variables.set((rest ?? '').trim().split(/\W/)[0], reads);
        break;
      case 'for':
      case 'if':
        around.push(reads);
        pieces.push(union(...around));
        break;
      case 'elif':
        around.push(union(around.pop() ?? new Set(), reads));
        pieces.push(union(...around));
        break;
      case 'endif':
      case 'endfor':
        around.pop();
        break;
      default:
    }
  }
  return pieces;
}
