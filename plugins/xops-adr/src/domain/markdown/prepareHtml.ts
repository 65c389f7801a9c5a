import { shortened } from '../shortened';
import { type LinkContext, resolveLinks } from './resolveLinks';
import { IMAGE_ATTRIBUTE, sanitizeHtml } from './sanitizeHtml';

const NAME_LENGTH = 80;

/** A place in the document that a component fills. */
export type Slot = { key: string; element: HTMLElement } & (
  | { kind: 'code'; code: string; language: string }
  | { kind: 'diagram'; code: string }
  | { kind: 'image'; path: string; words: string }
);

export type PreparedHtml = { root: HTMLElement; slots: Slot[] };

/** Makes safe elements of a record's HTML, its links resolved, with places for code, diagrams and images. */
export function prepareHtml(html: string, context: LinkContext): PreparedHtml {
  const root = document.createElement('div');
  root.append(sanitizeHtml(html));
  resolveLinks(root, context);
  for (const table of root.querySelectorAll('table')) {
    const scroll = placeFor(table, 'div');
    scroll.append(table);
    // What scrolls has to be reached by the keyboard.
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'region');
    scroll.setAttribute('aria-label', nameOf(table));
  }
  return { root, slots: [...codeSlots(root), ...imageSlots(root)] };
}

/** A table by its columns, since several stand in one record. */
function nameOf(table: Element): string {
  const columns = [...table.querySelectorAll('th')].flatMap(
    cell => cell.textContent?.trim() || [],
  );
  return columns.length > 0
    ? shortened(`Table: ${columns.join(', ')}`, NAME_LENGTH)
    : 'Table';
}

function placeFor(element: Element, tag: 'div' | 'span'): HTMLElement {
  const place = document.createElement(tag);
  element.replaceWith(place);
  return place;
}

function codeSlots(root: ParentNode): Slot[] {
  return [...root.querySelectorAll('pre > code')].map((element, index) => {
    const code = (element.textContent ?? '').replace(/\n$/, '');
    const language = element.className.replace('language-', '').toLowerCase();
    const place = {
      key: `code ${index}`,
      element: placeFor(element.closest('pre') ?? element, 'div'),
    };
    return language === 'mermaid'
      ? { ...place, kind: 'diagram', code }
      : { ...place, kind: 'code', code, language };
  });
}

function imageSlots(root: ParentNode): Slot[] {
  return [...root.querySelectorAll('img')].map((image, index) => ({
    kind: 'image',
    key: `image ${index}`,
    path: image.getAttribute(IMAGE_ATTRIBUTE) ?? '',
    words: image.alt || image.title,
    element: placeFor(image, 'span'),
  }));
}
