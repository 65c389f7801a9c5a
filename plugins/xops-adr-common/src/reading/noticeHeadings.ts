import { Section } from '../document/MarkdownDocument';
import { titleSection } from './collectFields';

const NOTICE =
  /^\W{0,4}(?:supers?[ce]+ded|replaced|obsoleted|ersetzt|abgelöst|remplacée?|reemplazad[oa]|substituíd[oa]|sostituit[oa]|vervangen) (?:by|with|durch|par|por|pel[oa]|da|door)\s/iu;

/** Headings that say that the record was superseded: `# SUPERSEDED BY [RFC 12](…)` over the title that was. */
export function noticeHeadings(
  section: Section,
): NonNullable<Section['heading']>[] {
  const title = titleSection(section);
  return [...section.children, ...(title?.children ?? [])].flatMap(
    ({ heading }) => (heading && NOTICE.test(heading.source) ? [heading] : []),
  );
}
