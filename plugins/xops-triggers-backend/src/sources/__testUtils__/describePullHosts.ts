import { FakeGiteaPulls } from './FakeGiteaPulls';
import { FakeGitHubPulls } from './FakeGitHubPulls';
import { FakeGitLabPulls } from './FakeGitLabPulls';
import { FakePullHost } from './FakePullHost';
import { rateTester, RateTesterOptions } from './rateTester';

/** A Git host of one kind with one repository, anew for each test. */
class PullHost {
  #host: FakePullHost | undefined;

  constructor(
    readonly name: string,
    private readonly fake: () => FakePullHost,
  ) {
    beforeEach(async () => {
      this.#host = await this.fake().start();
    });
    afterEach(() => this.#host?.close());
  }

  get host(): FakePullHost {
    if (!this.#host) {
      throw new Error(`${this.name} was not started`);
    }
    return this.#host;
  }

  shop(): { repositories: string[] } {
    return { repositories: [this.host.title] };
  }

  tester(options: Partial<RateTesterOptions> = {}) {
    return rateTester({ integrations: this.host.integrations(), ...options });
  }

  /** The value for each of these parameters, or the reason why there is none. */
  async values(...parameters: object[]) {
    const results = await this.tester().read(
      ...parameters.map(it => ({ ...this.shop(), ...it })),
    );
    return results.map(it => (it.quality === 'ok' ? it.value : it.reason));
  }
}

/**
 * Answers are those of recordings/github/pulls-list-page1.json, pull-files.json,
 * recordings/gitlab/merge-requests-page1.json, recordings/gitea/pulls-closed.json
 * and pull-files.json with other values: see __fixtures__.
 */
export function describePullHosts(
  about: string,
  tests: (pulls: PullHost) => void,
) {
  describe.each([
    ['GitHub', () => new FakeGitHubPulls()],
    ['GitLab', () => new FakeGitLabPulls()],
    ['Gitea', () => new FakeGiteaPulls()],
  ])(`Pull requests of %s, ${about}`, (name, fake) => {
    tests(new PullHost(name, fake));
  });
}
