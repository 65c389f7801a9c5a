import { createHash } from 'node:crypto';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { packTar } from './packTar';

const addressSchema = z.object({ port: z.number() });

/** Answers a request in the place of Gitea; false lets it pass. */
type Interference = (
  request: IncomingMessage,
  response: ServerResponse,
) => boolean;

/**
 * The part of Gitea's API that Backstage's reader asks for, over a real socket,
 * with the answers of Gitea 1.26.3 (recorded).
 */
export class FakeGitea {
  /** Path and query of each request. */
  readonly asked: string[] = [];
  interfere: Interference = () => false;
  /** Files by path, by branch, by `owner/name`. */
  readonly #repositories = new Map<
    string,
    { defaultBranch: string; branches: Map<string, Map<string, string>> }
  >();
  readonly #server = createServer((request, response) => {
    this.asked.push(request.url ?? '');
    if (!this.interfere(request, response)) {
      this.#answer(request.url ?? '', response);
    }
  });
  #port = 0;

  static async start(): Promise<FakeGitea> {
    const gitea = new FakeGitea();
    await gitea.#listen();
    return gitea;
  }

  get host(): string {
    return `127.0.0.1:${this.#port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  /** Address of a folder or file as Gitea's pages have it. */
  address(repository: string, path: string, branch = 'main'): string {
    return `${this.url}/${repository}/src/branch/${branch}/${path}`;
  }

  integrations() {
    return {
      integrations: {
        gitea: [
          {
            host: this.host,
            baseUrl: this.url,
            username: 'portal-bot',
            password: 'hush-hush',
          },
        ],
      },
    };
  }

  /** Commits the files as all that the branch holds. */
  commit(
    repository: string,
    files: Record<string, string>,
    branch = 'main',
  ): void {
    const known = this.#repositories.get(repository) ?? {
      defaultBranch: branch,
      branches: new Map(),
    };
    known.branches.set(branch, new Map(Object.entries(files)));
    this.#repositories.set(repository, known);
  }

  renameBranch(repository: string, from: string, to: string): void {
    const known = this.#repositories.get(repository);
    const files = known?.branches.get(from);
    if (known && files) {
      known.branches.delete(from);
      known.branches.set(to, files);
      known.defaultBranch = to;
    }
  }

  /** Nobody listens any more, until `restart`. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async restart(): Promise<void> {
    await this.#listen();
  }

  async #listen(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = addressSchema.parse(this.#server.address()).port;
  }

  #answer(url: string, response: ServerResponse): void {
    const [, repository, wanted] =
      /^\/api\/v1\/repos\/([^/]+\/[^/]+)\/(.*)$/.exec(url) ?? [];
    const known = this.#repositories.get(repository);
    const filesOf = (ref: string) =>
      known?.branches.get(ref === 'HEAD' ? known.defaultBranch : ref);
    const [, commitRef] = /^git\/commits\/([^/]+)$/.exec(wanted) ?? [];
    const [, archiveRef] = /^archive\/([^/]+)\.tar\.gz$/.exec(wanted) ?? [];
    const [, path, fileRef] =
      /^contents\/([^?]+)\?ref=([^/]+)$/.exec(wanted) ?? [];
    const files = filesOf(commitRef ?? archiveRef ?? fileRef ?? '');
    const text = path && files?.get(decodeURIComponent(path));
    if (commitRef && files) {
      json(response, 200, { sha: commitOf(files) });
    } else if (archiveRef && files) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      response.end(packTar(repository.split('/')[1], files));
    } else if (text !== undefined && text !== '') {
      json(response, 200, {
        type: 'file',
        encoding: 'base64',
        content: Buffer.from(text).toString('base64'),
      });
    } else {
      json(response, 404, {
        errors: null,
        message: 'not found',
        url: `${this.url}/api/swagger`,
      });
    }
  }
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

function commitOf(files: ReadonlyMap<string, string>): string {
  return createHash('sha1')
    .update(JSON.stringify([...files]))
    .digest('hex');
}
