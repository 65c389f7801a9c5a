import type { LinkedRecord, RecordDetail } from '@xops/plugin-xops-adr-common';
import { decoded } from './decoded';
import { ID_PREFIX } from './sanitizeHtml';

/** Marks links that stay in the portal. */
export const INTERNAL_ATTRIBUTE = 'data-internal';

export type LinkContext = {
  addresses: RecordDetail['addresses'];
  /** Page of the record's file at its host. */
  sourceUrl?: string;
  /** Address of a record's page. */
  linkTo: (record: LinkedRecord) => string;
};

type Target = { href: string; internal: boolean };

/** Leads each link of a record to where it is meant to: a record's page, a file at the Git host, the web. */
export function resolveLinks(root: ParentNode, context: LinkContext): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const target = resolve(href, context);
    if (!target) {
      link.removeAttribute('href');
      link.setAttribute('title', `Leads nowhere from here: ${href}`);
    } else if (target.internal) {
      link.setAttribute('href', target.href);
      link.setAttribute(INTERNAL_ATTRIBUTE, '');
    } else {
      link.setAttribute('href', target.href);
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener noreferrer');
    }
  }
}

function resolve(href: string, context: LinkContext): Target | undefined {
  if (href.startsWith('#')) {
    const id = decoded(href.slice(1));
    return { href: `#${ID_PREFIX}${id}`, internal: true };
  }
  const { addresses, linkTo, sourceUrl } = context;
  // Markdown's parser encodes what is written; the backend tells it as written.
  const address = addresses[href] ?? addresses[decoded(href)];
  if (address && 'record' in address) {
    const anchor = address.anchor ? `#${ID_PREFIX}${address.anchor}` : '';
    return { href: `${linkTo(address.record)}${anchor}`, internal: true };
  }
  if (/^(https?:|mailto:)/i.test(href)) {
    return { href, internal: false };
  }
  if (address) {
    return { href: address.url, internal: false };
  }
  // From the root of a host, a path means something else than in the repository.
  const relative = !href.startsWith('/') && sourceUrl !== undefined;
  return relative && URL.canParse(href, sourceUrl)
    ? { href: new URL(href, sourceUrl).href, internal: false }
    : undefined;
}
