import { html, type Html, type HtmlValue } from './html';

export interface Crumb {
  name: string;
  /** The last one is where we are, and has none. */
  href?: string;
}

export interface PageOptions {
  title: string;
  crumbs: Crumb[];
  body: HtmlValue;
}

export function renderPage({ title, crumbs, body }: PageOptions): string {
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · demo Git host</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header>
          <p class="demo">
            <strong>Demo</strong> This page stands in for your Git host. It runs
            on this machine only and opens without signing in.
          </p>
          <nav aria-label="Where you are">${renderCrumbs(crumbs)}</nav>
        </header>
        <main id="content">${body}</main>
      </body>
    </html> `.text;
}

function renderCrumbs(crumbs: Crumb[]): Html {
  const items = [{ name: 'All repositories', href: '/' }, ...crumbs].map(
    ({ name, href }) =>
      href
        ? html`<li><a href="${href}">${name}</a></li>`
        : html`<li aria-current="page">${name}</li>`,
  );
  return html`<ol class="crumbs">
    ${items}
  </ol>`;
}

/** `2026-11-21 09:32 UTC`: the same for every reader, since no script tells their zone. */
export function renderTime(iso: string): Html {
  const words = `${iso.slice(0, 16).replace('T', ' ')} UTC`;
  return html`<time datetime="${iso}">${words}</time>`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
