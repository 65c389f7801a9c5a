import { DEMO_REPOSITORIES, DemoHost } from './__testUtils__/DemoHost';

let host: DemoHost;

beforeEach(async () => {
  host = await DemoHost.start();
});

afterEach(async () => {
  await host.stop();
  await host.remove();
});

describe('seedOrganisation on a Git host that has something already', () => {
  it('creates nothing twice, and leaves alone what was committed since', async () => {
    await host.seed();
    await host.call('POST', '/repos/xops-demo/gitops-platform/contents', {
      message: 'Register a service',
      branch: 'main',
      files: [
        {
          operation: 'create',
          path: 'services/checkout/appproject.yaml',
          content: btoa('kind: AppProject\n'),
        },
      ],
    });
    const before = await host.heads();
    await host.seed();
    expect(await host.heads()).toEqual(before);
    expect(await host.hooks()).toHaveLength(1);
    expect(host.lines).toContain('Demo repository xops-demo/aegis is there');
  });

  it('mends a repository and topics that are missing', async () => {
    await host.seed();
    const before = await host.heads();
    await host.call('DELETE', '/repos/xops-demo/aegis');
    await host.call('PUT', '/repos/xops-demo/cerebra/topics', { topics: [] });
    await host.seed();
    expect(await host.heads()).toEqual(before);
    expect(
      await host.call('GET', '/repos/xops-demo/cerebra/topics'),
    ).toMatchObject({ topics: expect.arrayContaining(['demo', 'llm']) });
    expect(host.lines).toContain(
      'Demo repository xops-demo/economist is there',
    );
  });

  it('pushes into a repository that an interrupted attempt left empty', async () => {
    await host.call('POST', '/orgs/xops-demo/repos', {
      name: 'economist',
      private: true,
    });
    await host.seed();
    expect(await host.head('economist')).toMatch(/^[0-9a-f]{40}$/);
    expect(host.lines).toContain(
      'Demo repository xops-demo/economist is made (5 commits)',
    );
  });

  it('finishes after it was aborted at any moment', async () => {
    for (const milliseconds of [1, 20, 60, 120, 200, 300, 500]) {
      const signal = AbortSignal.timeout(milliseconds);
      const outcome = host.seed({ signal }).then(
        () => 'finished',
        (error: Error) => `${error.name}: ${error.message}`,
      );
      expect(await outcome).toMatch(/^finished$|^TimeoutError: /);
    }
    await host.seed();
    expect(new Set(await host.heads()).size).toBe(DEMO_REPOSITORIES.length);
    expect(await host.hooks()).toHaveLength(1);
    const pulls = '/repos/xops-demo/managed-state/pulls';
    expect(await host.call('GET', `${pulls}?state=all`)).toHaveLength(3);
    expect(await host.call('GET', `${pulls}?state=open`)).toEqual([]);
  });

  it('heeds neither a HOME that cannot be read nor a GIT_DIR of whoever started it', async () => {
    const { HOME } = process.env;
    Object.assign(process.env, { HOME: '/nowhere', GIT_DIR: '/nowhere/.git' });
    try {
      await host.seed();
    } finally {
      Object.assign(process.env, { HOME });
      delete process.env.GIT_DIR;
    }
    expect(await host.head('cerebra')).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe('seedOrganisation that cannot go on', () => {
  it('names every repository that it could not make, and why', async () => {
    const error = await host.seed({ token: host.readToken }).catch(String);
    for (const name of DEMO_REPOSITORIES) {
      expect(error).toContain(
        `${name}: ${host.url} answered 403 to POST /orgs/xops-demo/repos: token does not have`,
      );
    }
  });

  it('says that the token is wrong', async () => {
    await expect(host.seed({ token: 'wrong' })).rejects.toThrow(
      /answered 401 to GET \/orgs\/xops-demo: /,
    );
  });

  it('says that no Git host is there', async () => {
    const { url } = host;
    await host.stop();
    await expect(host.seed({ baseUrl: url })).rejects.toThrow(
      /does not answer; caused by .*ECONNREFUSED/,
    );
    await host.remove();
    host = await DemoHost.start();
  });
});
