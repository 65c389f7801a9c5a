import createPurifier from 'dompurify';

/** What a document is made of; no script, no style, no form, nothing that loads by itself. */
const TAGS = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'div', 'span', 'pre', 'code'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['em', 'strong', 'b', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'mark'],
  ...['small', 'kbd', 'samp', 'var', 'abbr', 'cite', 'q', 'time', 'wbr'],
  ...['a', 'img', 'details', 'summary', 'figure', 'figcaption'],
];
const ATTRIBUTES = [
  ...['href', 'src', 'alt', 'title', 'id', 'name', 'class', 'align', 'start'],
  ...['colspan', 'rowspan', 'scope', 'open', 'datetime', 'reversed', 'lang'],
  ...['dir', 'role'],
];

/** A class of the app's own could lay words over the whole page. */
const LANGUAGE_CLASS = /^language-[\w#+.-]{1,40}$/;

/** Put before every id, so that none of a document is mistaken for one of the app's. */
export const ID_PREFIX = 'user-content-';

/** Where an image's address stands: as `src` it would be loaded before anybody decided so. */
export const IMAGE_ATTRIBUTE = 'data-image';

/** An instance of its own: other users of the library do not get these hooks. */
const purifier = createPurifier(window);
purifier.addHook('uponSanitizeAttribute', (_, data) => {
  if (data.attrName === 'class' && !LANGUAGE_CLASS.test(data.attrValue)) {
    data.keepAttr = false;
  }
});
purifier.addHook('afterSanitizeAttributes', element => {
  const source = element.getAttribute('src');
  if (source !== null) {
    element.removeAttribute('src');
    element.setAttribute(IMAGE_ATTRIBUTE, source);
  }
});

/** Lets through what a document needs, and nothing that could act, load, or look like the portal. */
export function sanitizeHtml(html: string): DocumentFragment {
  return purifier.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    // Links are resolved afterwards, so relative ones may stay.
    ALLOWED_URI_REGEXP:
      /^(?:https?:|mailto:|[^a-z]|[a-z0-9+.-]*(?:[^a-z0-9+.:-]|$))/i,
    SANITIZE_NAMED_PROPS: true,
    RETURN_DOM_FRAGMENT: true,
  });
}
