import { linkedRecord, SOURCE_URL } from '../../__testUtils__/fixtures';
import { type LinkContext, resolveLinks } from './resolveLinks';

const context: LinkContext = {
  addresses: {
    '0004.md': { record: linkedRecord() },
    '0004.md#why': { record: linkedRecord(), anchor: 'why' },
    'https://git.example.com/a/b/src/branch/main/7.md#why': {
      record: linkedRecord(),
      anchor: 'why',
    },
    'a plan.md': { url: 'https://git.example.com/plan' },
  },
  sourceUrl: SOURCE_URL,
  linkTo: record => `/decisions/${record.id}`,
};

function resolved(href: string, more: Partial<LinkContext> = {}) {
  const root = document.createElement('div');
  const link = document.createElement('a');
  link.setAttribute('href', href);
  root.append(link);
  resolveLinks(root, { ...context, ...more });
  return link;
}

describe('resolveLinks', () => {
  it.each([
    ['0004.md', '/decisions/ADR-0004'],
    ['0004.md#why', '/decisions/ADR-0004#user-content-why'],
    [
      'https://git.example.com/a/b/src/branch/main/7.md#why',
      '/decisions/ADR-0004#user-content-why',
    ],
    ['#options', '#user-content-options'],
    ['#caf%C3%A9', '#user-content-café'],
  ])('keeps %s in the portal, as %s', (href, expected) => {
    const link = resolved(href);

    expect(link).toHaveAttribute('href', expected);
    expect(link).toHaveAttribute('data-internal');
    expect(link).not.toHaveAttribute('target');
  });

  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['a%20plan.md', 'https://git.example.com/plan'],
    [
      '../plan.md',
      'https://git.example.com/heron/ferry/src/branch/main/docs/plan.md',
    ],
    [
      'unknown.md',
      'https://git.example.com/heron/ferry/src/branch/main/docs/adr/unknown.md',
    ],
  ])('leads %s out, to %s, without telling who reads', (href, expected) => {
    const link = resolved(href);

    expect(link).toHaveAttribute('href', expected);
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(link).toHaveAttribute('target', '_blank');
  });

  it.each([
    ['/settings', {}],
    ['//', {}],
    ['plan.md', { sourceUrl: undefined }],
  ])('leads %s nowhere rather than into the portal', (href, more) => {
    const link = resolved(href, more);

    expect(link).not.toHaveAttribute('href');
    expect(link).toHaveAttribute('title', `Leads nowhere from here: ${href}`);
  });

  it('takes a lone percent sign as it is', () => {
    expect(resolved('100%.md').href).toMatch(/docs\/adr\/100%\.md$/);
  });
});
