import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { RepositoryHosts } from '../hosts/RepositoryHosts';
import { BareRepositories } from './BareRepositories';
import {
  answerByRoute,
  SeenRequest,
  startTestServer,
  TestAnswer,
  TestRoute,
  TestServer,
} from './startTestServer';

/** A Git host's API with real git behind it. */
export abstract class FakeHost<TRepository> {
  /** Answers before all others, in order; `undefined` lets a request pass. */
  readonly overrides: ((request: SeenRequest) => TestAnswer | undefined)[] = [];
  readonly repositories = new Map<string, TRepository>();
  readonly git = new BareRepositories();
  #server: TestServer | undefined;

  /** Where the API's paths begin: `/api/v1`. */
  protected abstract readonly api: string;
  /** Answer where no route has one. */
  protected readonly notFound?: TestAnswer;
  protected abstract routes(): TestRoute[];
  /** This host as it stands in the portal's `integrations`. */
  protected abstract integrations(): JsonObject;

  async listen(): Promise<this> {
    this.#server = await startTestServer(async (request, raw) => {
      for (const override of this.overrides) {
        const answer = override(request);
        if (answer) {
          return answer;
        }
      }
      if (!request.url.startsWith(`${this.api}/`)) {
        await this.git.serve(raw);
        return 'handled';
      }
      return answerByRoute(this.routes(), request) ?? this.notFound;
    });
    return this;
  }

  get server(): TestServer {
    if (!this.#server) {
      throw new Error('The fake host is not started');
    }
    return this.#server;
  }

  /** The portal's hosts with this one configured. */
  hosts(): RepositoryHosts {
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader({ integrations: this.integrations() }),
    );
    return new RepositoryHosts(
      integrations,
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    );
  }

  /** Requests to the API, as `POST /orgs/acme/repos`. */
  calls(): string[] {
    return this.server.requests
      .filter(({ url }) => url.startsWith(`${this.api}/`))
      .map(
        ({ method, url }) =>
          `${method} ${decodeURIComponent(url.slice(this.api.length))}`,
      );
  }

  async close(): Promise<void> {
    await this.server.close();
    this.git.close();
  }

  protected keep(fullName: string, repository: TRepository): TRepository {
    this.repositories.set(fullName, repository);
    this.git.add(fullName);
    return repository;
  }

  protected forget(fullName: string): void {
    this.repositories.delete(fullName);
    this.git.remove(fullName);
  }

  /** Answers of a route whose pattern names a repository that exists. */
  protected known(
    answer: (
      repository: TRepository,
      fullName: string,
      request: SeenRequest,
    ) => TestAnswer | undefined,
  ): TestRoute[2] {
    return ([fullName], request) => {
      const repository = this.repositories.get(fullName);
      return repository && answer(repository, fullName, request);
    };
  }
}
