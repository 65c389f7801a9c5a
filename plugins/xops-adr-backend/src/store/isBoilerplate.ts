/** `Date: 2026-03-01`, `- **Deciders**: ada`, `| Status | Accepted |`: a name and little more. */
const FIELD =
  /^(?:[-*+>|]\s*)?(?:\*\*|__)?\p{L}[\p{L} /-]{0,29}(?:\*\*|__)?\s*[:：|](?:\*\*|__)?.{0,40}$/u;
/** How much more than a status or date itself a line may hold that states it. */
const MORE_CHARACTERS = 20;

/**
 * True for a line (without blanks around) that records share because they are
 * records, not because they are the same one: headings, fields, marks without
 * words, and what states their status or date.
 */
export function isBoilerplate(
  line: string,
  stated: readonly string[] = [],
): boolean {
  return (
    line.startsWith('#') ||
    line.startsWith('<!--') ||
    !/[\p{L}\p{N}]/u.test(line) ||
    FIELD.test(line.slice(0, 200)) ||
    stated.some(
      words =>
        words !== '' &&
        line.length <= words.length + MORE_CHARACTERS &&
        line.includes(words),
    )
  );
}
