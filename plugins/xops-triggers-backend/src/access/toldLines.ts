import { ExplanationLine } from '@xops/plugin-xops-triggers-node';
import { OwnedRule } from './permissionRules';

/** A line as it is told. */
export type ToldLine = Pick<ExplanationLine, 'text' | 'url'>;

/** Explanations by key, without what is for the owners of something else than the rule. */
export function toldLines(
  explanations: Iterable<[string, readonly ExplanationLine[]]>,
  mayRead: (owned: OwnedRule) => boolean,
): Record<string, ToldLine[]> {
  return Object.fromEntries(
    [...explanations].map(([key, lines]) => [
      key,
      lines.map(({ text, url, restricted }) =>
        restricted && !mayRead({ owners: [restricted.owner] })
          ? { text: restricted.otherwise }
          : { text, url },
      ),
    ]),
  );
}
