import { MarkdownDocument } from '../document/MarkdownDocument';

/** A rule that a comment switches off, with the lines it holds for; `all` is every rule. */
export interface RuleSwitch {
  rule: string;
  line: number;
  endLine: number;
}

const COMMENT =
  /<!--\s*xops-adr-(disable-next-line|disable|enable)((?:[\s,]+[a-z][a-z0-9-]{0,60}){0,40})\s*-->/g;
const LONGEST_LINE = 2_000;

/**
 * Rules that comments switch off: `<!-- xops-adr-disable wrong-total -->` for
 * the whole file where it stands above the text, else from there on, up to
 * `<!-- xops-adr-enable wrong-total -->`; `xops-adr-disable-next-line` for one line.
 */
export function readSwitches({
  lines,
  frontMatter,
  blocks,
}: MarkdownDocument): RuleSwitch[] {
  const switches: RuleSwitch[] = [];
  const code = blocks.filter(({ type }) => type === 'code');
  const firstText =
    blocks.find(({ type }) => type !== 'html' && type !== 'rule')?.line ?? 1;
  lines.forEach((text, index) => {
    const line = index + 1;
    if (
      !text.includes('<!--') ||
      code.some(it => it.line <= line && line <= it.endLine)
    ) {
      return;
    }
    for (const [, action, names] of text
      .slice(0, LONGEST_LINE)
      .matchAll(COMMENT)) {
      const listed = names.split(/[\s,]+/).filter(Boolean);
      const rules = listed.length > 0 ? listed : ['all'];
      if (action === 'enable') {
        switches
          .filter(
            it =>
              it.endLine === lines.length &&
              (listed.length === 0 || rules.includes(it.rule)),
          )
          .forEach(it => {
            it.endLine = line - 1;
          });
      } else if (action === 'disable') {
        const isTop =
          line <= Math.max(firstText, (frontMatter?.endLine ?? 0) + 1);
        switches.push(
          ...rules.map(rule => ({
            rule,
            line: isTop ? 1 : line,
            endLine: lines.length,
          })),
        );
      } else {
        switches.push(
          ...rules.map(rule => ({ rule, line: line + 1, endLine: line + 1 })),
        );
      }
    }
  });
  return switches;
}
