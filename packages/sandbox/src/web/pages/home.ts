import type { Repository } from '../../store/Repository';
import { sameName } from '../../store/AccountStore';
import {
  PageNotFoundError,
  repositoryPath,
  type PageRequest,
} from '../context';
import { html, type Html } from '../html';
import { renderTime, type PageOptions } from '../layout';

export async function homePage({ host }: PageRequest): Promise<PageOptions> {
  const { organizations } = host.accounts;
  const sections = organizations.map(({ login, fullName, description }) => {
    const own = repositoriesOf(host.repositories.all, login);
    return html`<section aria-label="${fullName || login}">
      <h2><a href="/${login}">${fullName || login}</a></h2>
      <p class="faint">${description}</p>
      ${renderRepositories(own)}
    </section>`;
  });
  return {
    title: 'All repositories',
    crumbs: [],
    body: html`<h1>All repositories</h1>
      ${sections}`,
  };
}

export async function ownerPage({
  host,
  params,
}: PageRequest): Promise<PageOptions> {
  const { accounts, repositories } = host;
  const account =
    accounts.organization(params.owner) ?? accounts.user(params.owner);
  if (!account) {
    throw new PageNotFoundError(`No organization or user '${params.owner}'`);
  }
  const { login, fullName } = account;
  const own = repositoriesOf(repositories.all, login);
  const description =
    'description' in account && account.description
      ? html`<p>${account.description}</p>`
      : undefined;
  return {
    title: fullName || login,
    crumbs: [{ name: login }],
    body: html`<h1>${fullName || login}</h1>
      ${description}
      <p class="faint">
        ${own.length === 1 ? '1 repository' : `${own.length} repositories`}
        ${renderRepositories(own)}
      </p>`,
  };
}

function repositoriesOf(
  all: readonly Repository[],
  owner: string,
): Repository[] {
  return all
    .filter(({ record }) => sameName(record.owner, owner))
    .sort((a, b) => a.record.name.localeCompare(b.record.name));
}

function renderRepositories(repositories: Repository[]): Html {
  if (repositories.length === 0) {
    return html`<p>No repositories yet.</p>`;
  }
  const items = repositories.map(repository => {
    const { name, description, topics, updatedAt } = repository.record;
    const about = topics.map(topic => `#${topic}`).join(' ');
    return html`<li>
      <p>
        <a class="name" href="${repositoryPath(repository)}">${name}</a>
        ${renderVisibility(repository)}
      </p>
      <p>${description}</p>
      <p class="faint">${about} Changed ${renderTime(updatedAt)}</p>
    </li>`;
  });
  return html`<ul class="list">
    ${items}
  </ul>`;
}

export function renderVisibility({ record }: Repository): Html {
  return html`<span class="badge faint"
    >${record.isPrivate ? 'Private' : 'Public'}</span
  >`;
}
