import { protectionOf } from '../../host/branchRules';
import { versionPath, type RepositoryPageRequest } from '../context';
import { html } from '../html';
import type { PageOptions } from '../layout';
import { frame } from './repositoryFrame';

export async function branchesPage({
  repository,
}: RepositoryPageRequest): Promise<PageOptions> {
  const { record, git } = repository;
  const items = (await git.branches()).map(({ name, commitSha }) => {
    const href = versionPath(repository, 'src', {
      ref: name,
      refKind: 'branch',
    });
    const marks = [
      ...(name === record.defaultBranch ? ['Default'] : []),
      ...(protectionOf(record, name) ? ['Protected'] : []),
    ].map(mark => html` <span class="badge faint">${mark}</span>`);
    return html`<li>
      <p><a class="name" href="${href}">${name}</a>${marks}</p>
      <p class="faint"><code>${commitSha.slice(0, 10)}</code></p>
    </li>`;
  });
  return frame({
    repository,
    tab: 'Branches',
    title: 'Branches',
    crumbs: [{ name: 'Branches' }],
    body:
      items.length > 0
        ? html`<ul class="list">
            ${items}
          </ul>`
        : html`<p>No branches yet.</p>`,
  });
}
