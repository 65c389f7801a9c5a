import type { Repository } from '../../store/Repository';
import { repositoryPath, versionPath } from '../context';
import { html, type HtmlValue } from '../html';
import type { Crumb, PageOptions } from '../layout';
import { renderVisibility } from './home';

export type Tab = 'Code' | 'Commits' | 'Branches' | 'Pull requests';

export interface FrameOptions {
  repository: Repository;
  /** Undefined on a page that is in none of them. */
  tab: Tab | undefined;
  title: string;
  /** Below the repository. */
  crumbs?: Crumb[];
  body: HtmlValue;
}

/** What all pages of a repository have in common. */
export function frame(options: FrameOptions): PageOptions {
  const { repository, tab, title, crumbs = [], body } = options;
  const { record, fullName } = repository;
  const open = record.pulls.filter(({ state }) => state === 'open').length;
  const version = { ref: record.defaultBranch, refKind: 'branch' as const };
  const tabs: { name: Tab; href: string; count?: number }[] = [
    { name: 'Code', href: repositoryPath(repository) },
    { name: 'Commits', href: versionPath(repository, 'commits', version) },
    { name: 'Branches', href: repositoryPath(repository, '/branches') },
    {
      name: 'Pull requests',
      href: repositoryPath(repository, '/pulls'),
      count: open,
    },
  ];
  const items = tabs.map(({ name, href, count }) => {
    const words = count ? `${name} (${count})` : name;
    return name === tab
      ? html`<li><a href="${href}" aria-current="page">${words}</a></li>`
      : html`<li><a href="${href}">${words}</a></li>`;
  });
  return {
    title: `${title} · ${fullName}`,
    crumbs: [
      { name: record.owner, href: `/${record.owner}` },
      crumbs.length > 0
        ? { name: record.name, href: repositoryPath(repository) }
        : { name: record.name },
      ...crumbs,
    ],
    body: html`<h1>
        ${title}
        ${crumbs.length === 0 ? renderVisibility(repository) : undefined}
      </h1>
      <nav aria-label="Repository">
        <ul class="tabs">
          ${items}
        </ul>
      </nav>
      ${body}`,
  };
}
