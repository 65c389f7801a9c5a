import { repositoryPath, type RepositoryPageRequest } from '../context';
import { html } from '../html';
import type { PageOptions } from '../layout';
import { frame } from './repositoryFrame';

/** The portal's "edit" links lead here; changes come by git, as there is nobody signed in. */
export async function editPage({
  host,
  repository,
  params,
}: RepositoryPageRequest): Promise<PageOptions> {
  const url = `${host.baseUrl}${repositoryPath(repository, '.git')}`;
  const view = repositoryPath(repository, `/src/branch/${params.rest}`);
  return frame({
    repository,
    tab: undefined,
    title: 'Edit this file',
    crumbs: [{ name: 'Edit' }],
    body: html`<p>
        The demo Git host has no editor. Change the file with git and push it:
      </p>
      <div class="card"><code>git clone ${url}</code></div>
      <p><a href="${view}">Back to the file</a></p>`,
  });
}
