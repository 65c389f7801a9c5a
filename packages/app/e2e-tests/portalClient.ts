const RECORDS_OF_THE_DEMO = 24;

/** The portal's and the Git host's HTTP APIs as a signed-in guest uses them. */
export class PortalClient {
  readonly #portal: string;
  readonly #git: string;
  readonly #gitToken: string;
  #token: string | undefined;

  constructor(options: { portal: string; git: string; gitToken: string }) {
    this.#portal = options.portal;
    this.#git = options.git;
    this.#gitToken = options.gitToken;
  }

  /** Host and port of the Git host. */
  get gitHost(): string {
    return new URL(this.#git).host;
  }

  async #signIn(): Promise<string> {
    const response = await fetch(`${this.#portal}/api/auth/guest/refresh`, {
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    const { backstageIdentity } = await response.json();
    return backstageIdentity.token;
  }

  /** Asks the portal; the answer's status is the caller's to judge. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    this.#token ??= await this.#signIn();
    return fetch(`${this.#portal}${path}`, {
      ...init,
      headers: {
        Authorization: `Bearer ${this.#token}`,
        'Content-Type': 'application/json',
        ...init.headers,
      },
    });
  }

  async json(path: string, init?: RequestInit) {
    const response = await this.ask(path, init);
    if (!response.ok) {
      throw new Error(
        `${init?.method ?? 'GET'} ${path}: ${
          response.status
        } ${await response.text()}`,
      );
    }
    return response.json();
  }

  /** Starts the golden path for a K3S service and returns the task's id. */
  async createService(
    name: string,
    answers: Record<string, unknown> = {},
  ): Promise<string> {
    const host = this.gitHost;
    const { id } = await this.json('/api/scaffolder/v2/tasks', {
      method: 'POST',
      body: JSON.stringify({
        templateRef: 'template:default/k3s-service',
        values: {
          name,
          description: 'Tells where a parcel is',
          owner: 'group:default/platform',
          system: 'system:default/gitops-platform',
          runtime: 'typescript',
          port: 8080,
          exposure: 'cluster',
          database: 'none',
          environments: ['dev', 'staging', 'production'],
          minReplicas: 2,
          maxReplicas: 4,
          repoUrl: `${host}?owner=xops-demo&repo=${name}`,
          manifests: 'sameRepository',
          ...answers,
        },
      }),
    });
    return id;
  }

  async task(id: string): Promise<{
    status: string;
    steps?: Array<{ id: string; status: string }>;
  }> {
    return this.json(`/api/scaffolder/v2/tasks/${id}`);
  }

  /** What a run said, or one step of it. */
  async log(id: string, step?: string): Promise<string> {
    const events = await this.json(`/api/scaffolder/v2/tasks/${id}/events`);
    return events
      .filter(
        (event: { body: { stepId?: string } }) =>
          step === undefined || event.body.stepId === step,
      )
      .map((event: { body: { message: string } }) => event.body.message)
      .join('\n');
  }

  /** Polls until `check` gives something; the page does the same. */
  async until<T>(
    what: string,
    check: () => Promise<T | undefined>,
    timeout = 90_000,
  ): Promise<T> {
    const end = Date.now() + timeout;
    for (;;) {
      const found = await check().catch(() => undefined);
      if (found !== undefined) {
        return found;
      }
      if (Date.now() > end) {
        throw new Error(`${what}: not within ${timeout / 1000} s`);
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  async finished(id: string, timeout?: number) {
    return this.until(
      `The end of the run ${id}`,
      async () => {
        const task = await this.task(id);
        return ['completed', 'failed', 'cancelled'].includes(task.status)
          ? task
          : undefined;
      },
      timeout,
    );
  }

  /** Until all records of the demo's seven repositories were read; pages that count them are whole then. */
  async demoRead(): Promise<void> {
    await this.until('All records of the demo', async () => {
      const { totalItems } = await this.json(
        '/api/xops-adr/v1/records?kind=record&limit=1',
      );
      return totalItems >= RECORDS_OF_THE_DEMO || undefined;
    });
  }

  /** Asks the Git host's API. */
  git(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.#git}/api/v1${path}`, {
      ...init,
      headers: {
        Authorization: `token ${this.#gitToken}`,
        'Content-Type': 'application/json',
        ...init.headers,
      },
    });
  }
}

/** The portal that this test run started. */
export function portalOfThisRun(): PortalClient {
  const { XOPS_E2E_URL, XOPS_E2E_GIT_URL, XOPS_E2E_GIT_TOKEN } = process.env;
  if (!XOPS_E2E_URL || !XOPS_E2E_GIT_URL || !XOPS_E2E_GIT_TOKEN) {
    throw new Error(
      'The end-to-end tests run by npm test, which starts a portal',
    );
  }
  return new PortalClient({
    portal: XOPS_E2E_URL,
    git: XOPS_E2E_GIT_URL,
    gitToken: XOPS_E2E_GIT_TOKEN,
  });
}
