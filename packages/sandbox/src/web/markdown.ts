import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import { Html } from './html';

export interface MarkdownOptions {
  /** Folder of the document in the repository; '' is the root. */
  folder: string;
  /** Address under which the files of this version lie: `/o/r/src/branch/main`. */
  sourceUrl: string;
  /** The same for what is embedded: `/o/r/raw/branch/main`. */
  rawUrl: string;
}

// Markup inside of a document is shown, not obeyed.
const renderer = new MarkdownIt({ html: false, linkify: true });

/** Markdown as on Gitea: links between files of the repository lead to their pages. */
export function renderMarkdown(text: string, options: MarkdownOptions): Html {
  const tokens = renderer.parse(text, {});
  for (const token of tokens.flatMap(block => block.children ?? [])) {
    const [attribute, base] =
      token.type === 'image'
        ? ['src', options.rawUrl]
        : ['href', options.sourceUrl];
    const address = token.attrGet(attribute);
    if (typeof address === 'string') {
      token.attrSet(attribute, resolve(address, options.folder, base));
    }
  }
  // The page has one heading of its own above the document's.
  for (const token of tokens.filter(({ type }) => type.startsWith('heading'))) {
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 1)}`;
  }
  return new Html(renderer.renderer.render(tokens, renderer.options, {}));
}

function resolve(address: string, folder: string, base: string): string {
  const isElsewhere = /^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address);
  if (isElsewhere) {
    return address;
  }
  const path = address.startsWith('/')
    ? address
    : posix.join('/', folder, address);
  return `${base}${posix.normalize(path)}`;
}
