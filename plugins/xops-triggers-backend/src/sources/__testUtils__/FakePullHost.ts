import { JsonObject } from '@backstage/types';
import { readRecorded, Recorded } from './recorded';
import { TestAnswer, TestRequest, TestServer } from './TestServer';

export interface FakePull {
  number: number;
  title: string;
  author: string;
  isBot: boolean;
  baseBranch: string;
  labels: string[];
  headSha: string;
  createdAt: string;
  updatedAt: string;
  mergedAt?: string;
  /** Paths; `a -> b` for one that is moved. */
  files: string[];
}

export interface FakePage {
  items: unknown[];
  number: number;
  /** How many pages there are. */
  last: number;
  total: number;
}

/** The refusals that every host knows. */
export type Refusal = 'unauthorized' | 'forbidden' | 'notFound' | 'tooMany';

/** The pull requests of one repository, `acme/shop`, as a host's API tells them. */
export abstract class FakePullHost {
  /** Host's name in `integrations`. */
  abstract readonly host: string;
  /** Login that is a bot by this host's rule. */
  abstract readonly botLogin: string;
  /** How many pull requests stand on a page. */
  abstract readonly pageSize: number;
  abstract integrations(): JsonObject;
  /** Page of a pull request. */
  abstract urlOf(number: number): string;

  readonly repository = 'acme/shop';
  readonly pulls: FakePull[] = [];
  /** Answers before all others. */
  override?: (request: TestRequest) => TestAnswer | 'hang' | undefined;
  protected readonly recorded: (name: string) => Recorded;
  #server?: TestServer;

  protected constructor(kind: string) {
    this.recorded = readRecorded(kind);
  }

  protected abstract readonly listPath: RegExp;
  protected abstract readonly filesPath: RegExp;
  protected abstract pullJson(pull: FakePull): unknown;
  protected abstract fileJson(path: string, moved?: string): unknown;
  protected abstract pageHeaders(page: FakePage): Record<string, string>;
  protected abstract refusals(): Record<Refusal, TestAnswer>;

  async start(): Promise<this> {
    this.#server = await TestServer.start(request => {
      const answer = this.override?.(request) ?? this.#answer(request);
      return answer;
    });
    return this;
  }

  get server(): TestServer {
    if (!this.#server) {
      throw new Error('The fake host is not started');
    }
    return this.#server;
  }

  /** Name of the repository in parameters. */
  get title(): string {
    return `${this.host}/${this.repository}`;
  }

  /** A pull request that was merged an hour before noon unless told otherwise. */
  add(part: Partial<FakePull> = {}): FakePull {
    const number = part.number ?? this.pulls.length + 1;
    const mergedAt =
      'mergedAt' in part ? part.mergedAt : '2026-11-21T11:00:00Z';
    const pull: FakePull = {
      number,
      title: `Change ${number}`,
      author: 'mara',
      isBot: false,
      baseBranch: 'main',
      labels: [],
      headSha: `${number}`.padStart(40, '0'),
      createdAt: '2026-11-01T08:00:00Z',
      updatedAt: mergedAt ?? part.createdAt ?? '2026-11-21T11:00:00Z',
      files: [],
      ...part,
      mergedAt,
    };
    this.pulls.push(pull);
    return pull;
  }

  refuse(refusal: Refusal): void {
    const answer = this.refusals()[refusal];
    this.override = () => answer;
  }

  /** `list 1` and `files of 3 page 1`, in order since the last time. */
  takeCalls(): string[] {
    return this.server.takeRequests().map(({ path, query, headers }) => {
      const files = this.filesPath.exec(path);
      const page = query.get('page');
      const condition = headers['if-none-match'] ? ' if changed' : '';
      return files
        ? `files of ${files[1]} page ${page}`
        : `list ${page}${condition}`;
    });
  }

  async close(): Promise<void> {
    await this.server.close();
  }

  #answer({ path, query, headers }: TestRequest): TestAnswer {
    const files = this.filesPath.exec(path);
    if (files) {
      const pull = this.pulls.find(({ number }) => `${number}` === files[1]);
      const items = (pull?.files ?? []).map(file => {
        const [before, after] = file.split(' -> ');
        return after ? this.fileJson(after, before) : this.fileJson(file);
      });
      return this.#page(items, query);
    }
    if (!this.listPath.test(path)) {
      return this.refusals().notFound;
    }
    const items = [...this.pulls]
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
      .map(pull => this.pullJson(pull));
    const answer = this.#page(items, query);
    return this.conditional(answer, headers['if-none-match']);
  }

  /** Hosts with etags answer 304 here. */
  protected conditional(answer: TestAnswer, _etag?: string): TestAnswer {
    return answer;
  }

  #page(all: unknown[], query: URLSearchParams): TestAnswer {
    const size = Number(query.get('per_page') ?? query.get('limit'));
    const number = Number(query.get('page'));
    const items = all.slice((number - 1) * size, number * size);
    const last = Math.max(1, Math.ceil(all.length / size));
    return {
      status: 200,
      headers: this.pageHeaders({ items, number, last, total: all.length }),
      body: items,
    };
  }
}
