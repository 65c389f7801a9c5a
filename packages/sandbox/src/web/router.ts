import express, {
  Router,
  type ErrorRequestHandler,
  type Response,
} from 'express';
import { pipeline } from 'node:stream/promises';
import { answerArchive } from '../api/files';
import type { GitHost } from '../host/GitHost';
import { GiteaError } from '../host/GiteaError';
import { renderAvatar } from './avatar';
import {
  PageNotFoundError,
  repositoryPath,
  type PageRequest,
  type RepositoryPageRequest,
} from './context';
import { html } from './html';
import { renderPage, type PageOptions } from './layout';
import { branchesPage } from './pages/branches';
import { commitPage, commitsPage, comparePage } from './pages/commits';
import { editPage } from './pages/edit';
import { homePage, ownerPage } from './pages/home';
import { pullPage, pullsPage, mergeFromPage } from './pages/pulls';
import { rawFile } from './pages/raw';
import { sourcePage } from './pages/source';
import { ICON, STYLES } from './styles';

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

type Page<TRequest> = (request: TRequest) => Promise<PageOptions>;

/** Web pages at Gitea's own addresses, so that links to a repository lead somewhere. */
export function createPages(host: GitHost): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set({
      'Content-Security-Policy': POLICY,
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
    });
    next();
  });
  router.get('/assets/style.css', (_request, response) => {
    response.type('css').send(STYLES);
  });
  router.get('/assets/icon.svg', (_request, response) => {
    response.type('svg').send(ICON);
  });
  router.get('/avatars/:hash', (request, response) => {
    response.type('svg').send(renderAvatar(request.params.hash));
  });

  addPages(router, host);
  addRepositoryPages(router, host);

  router.use((request, _response, next) => {
    next(new PageNotFoundError(`Nothing is at ${request.path}`));
  });
  router.use(pageErrors(host));
  return router;
}

function addPages(router: Router, host: GitHost): void {
  const page = (path: string, make: Page<PageRequest>) =>
    router.get(path, async (request, response, next) => {
      try {
        const { params } = request;
        const { searchParams: query } = new URL(request.url, host.baseUrl);
        const options = await make({ host, params, query, request });
        response.type('html').send(renderPage(options));
      } catch (error) {
        next(error);
      }
    });
  page('/', homePage);
  page('/:owner', ownerPage);
}

function addRepositoryPages(router: Router, host: GitHost): void {
  const start = '/:owner/:repo';
  const on = (
    method: 'get' | 'post',
    path: string,
    answer: (
      request: RepositoryPageRequest,
      response: Response,
    ) => Promise<void>,
  ) =>
    router[method](`${start}${path}`, async (request, response, next) => {
      try {
        const params: Record<string, string> = request.params;
        const { searchParams: query } = new URL(request.url, host.baseUrl);
        const repository = host.repositories.get(params.owner, params.repo);
        if (!repository) {
          throw new PageNotFoundError(
            `No repository '${params.owner}/${params.repo}'`,
          );
        }
        const found = { host, params, query, request, repository };
        await answer(found, response);
      } catch (error) {
        next(error);
      }
    });
  const page = (path: string, make: Page<RepositoryPageRequest>) =>
    on('get', path, async (request, response) => {
      const options = await make(request);
      response.type('html').send(renderPage(options));
    });

  // What `git clone` takes opens in a browser too.
  router.get('/:owner/:repo.git', (request, response) => {
    const { owner, repo } = request.params;
    response.redirect(
      `/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`,
    );
  });
  page('', sourcePage);
  page('/src/:kind/:rest(*)', sourcePage);
  page('/commit/:sha([0-9a-f]{4,40})', commitPage);
  page('/commits/:kind/:rest(*)', commitsPage);
  page('/compare/:range(*)', comparePage);
  page('/branches', branchesPage);
  page('/pulls', pullsPage);
  page('/pulls/:number(\\d+)', pullPage);
  page('/pulls/:number(\\d+)/:part(files|commits)', pullPage);
  page('/_edit/:rest(*)', editPage);
  on('get', '/:use(raw|media)/:kind/:rest(*)', rawFile);
  on('get', '/archive/:file(*)', async ({ repository, params }, response) => {
    const answer = await answerArchive(host, repository, params.file);
    response.status(answer.status).set(answer.headers);
    if (answer.stream) {
      await pipeline(answer.stream, response);
    }
  });
  router.use(express.urlencoded({ extended: false, limit: '10kb' }));
  on('post', '/pulls/:number(\\d+)/merge', async (request, response) => {
    const { number } = await mergeFromPage(request);
    response.redirect(
      303,
      repositoryPath(request.repository, `/pulls/${number}`),
    );
  });
}

function pageErrors(host: GitHost): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, title, words } = describe(error);
    if (status === 500) {
      host.logger.error(`A page of the sandbox failed: ${error}`);
    }
    const body = html`<h1>${title}</h1>
      <p>${words}</p>
      <p><a href="/">All repositories</a></p>`;
    response
      .status(status)
      .type('html')
      .send(renderPage({ title, crumbs: [], body }));
  };
}

function describe(error: unknown): {
  status: number;
  title: string;
  words: string;
} {
  if (error instanceof PageNotFoundError) {
    return { status: 404, title: 'Not found', words: `${error.message}.` };
  }
  if (error instanceof GiteaError) {
    const title = error.status === 404 ? 'Not found' : 'That did not work';
    return { status: error.status, title, words: `${error.message}.` };
  }
  // Express refuses an address that it cannot decode.
  if (error instanceof URIError) {
    const words = 'The address cannot be read.';
    return { status: 400, title: 'Not found', words };
  }
  return {
    status: 500,
    title: 'Something failed',
    words: 'The log of the demo Git host says what.',
  };
}
