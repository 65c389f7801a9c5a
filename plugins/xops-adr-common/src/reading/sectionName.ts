import { Section } from '../document/MarkdownDocument';
import { SectionName } from '../document/sectionNameOf';

// Sections of any article: that they say a decision takes more signs of it.
const ANY_TEXT =
  /^\W*(?:(?:the|our|proposed|recommended) )?(?:solution|conclusions?|recommendations?|proposal|outcomes?|results?|resolution)\W*$/i;

/** True for a name that sections of any article have, and those that say a decision too: `Resolution`. */
export function isOfAnyText(name: string): boolean {
  return ANY_TEXT.test(name);
}

const NONE = new SectionName('');

/** The name of a section; an empty one for what stands before the first heading. */
export function sectionName({ heading }: Section): SectionName {
  return heading ? heading.name : NONE;
}
