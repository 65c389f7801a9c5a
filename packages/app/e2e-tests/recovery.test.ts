import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { PortalClient } from './portalClient';

/** Steps during which the backend is killed, at a random moment of the first half second. */
const STEPS = ['check', 'publish', 'register'];

/** XOPS_E2E_KILLS=10 tries ten moments of any step instead. */
const kills = Array.from(
  { length: Number(process.env.XOPS_E2E_KILLS ?? STEPS.length) },
  (_, index) => ({
    index,
    step: process.env.XOPS_E2E_KILLS ? undefined : STEPS[index],
  }),
);

describe('a run that is killed', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops recovery '));
  const extra = path.join(folder, 'app-config.recovery.yaml');
  let client: PortalClient;
  let backend: ChildProcess;
  let startAgain: () => Promise<void>;
  let stop: () => Promise<unknown>;

  beforeAll(async () => {
    fs.writeFileSync(
      extra,
      'scaffolder:\n  taskRecovery:\n    staleTimeout: { seconds: 2 }\n',
    );
    const { Children } = await import('../../../scripts/lib/children.mjs');
    const { openData, tryPort } = await import('../../../scripts/lib/data.mjs');
    const { portalEnvironment, portalReady, startBackend, startSandbox } =
      await import('../../../scripts/lib/portal.mjs');
    const data = await openData({ folder: path.join(folder, 'data') });
    const port = await tryPort(0);
    const options = {
      children: new Children(() => {}),
      node: process.env.XOPS_NODE ?? process.execPath,
      data,
      env: portalEnvironment({ data, port }),
      extra: [extra],
    };
    startSandbox(options);
    startAgain = async () => {
      backend = startBackend(options);
      await portalReady({ port });
    };
    await startAgain();
    stop = () => options.children.stop();
    client = new PortalClient({
      portal: `http://localhost:${port}`,
      git: `http://localhost:${data.demo.sandboxPort}`,
      gitToken: data.demo.token,
    });
  }, 180_000);

  afterAll(async () => {
    await stop?.();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const killed = async () => {
    const gone = new Promise(resolve => backend.once('exit', resolve));
    backend.kill('SIGKILL');
    await gone;
  };

  const expectOneOfEach = async (name: string) => {
    const repositories = await (
      await client.git(`/repos/search?q=${name}&limit=50`)
    ).json();
    expect(
      repositories.data.map((repository: { name: string }) => repository.name),
    ).toEqual([name]);
    const tree = await (
      await client.git(
        `/repos/xops-demo/${name}/git/trees/main?recursive=true&per_page=1000`,
      )
    ).json();
    const files = tree.tree.map((entry: { path: string }) => entry.path);
    expect(files).toEqual(
      expect.arrayContaining([
        '.xops/provenance.yaml',
        'catalog-info.yaml',
        'deploy/base/kustomization.yaml',
        'package.json',
      ]),
    );
    const entity = await client.until(`The entity of ${name}`, () =>
      client.json(`/api/catalog/entities/by-name/component/default/${name}`),
    );
    expect(entity.metadata.name).toBe(name);
    const commits = await (
      await client.git(`/repos/xops-demo/${name}/commits`)
    ).json();
    expect(commits).toHaveLength(1);
    const registration = await client.git(
      `/repos/xops-demo/gitops-platform/contents/services/${name}/app-project.yaml`,
    );
    expect(registration.status).toBe(200);
    const created = await client.json(
      `/api/xops-golden-paths/v1/created?text=${name}`,
    );
    expect(created.total).toBe(1);
  };

  /** Resolves at the moment of the kill. */
  const moment = async (id: string, step: string | undefined) => {
    if (step) {
      await client.until(`The step ${step}`, async () =>
        (await client.log(id, step)).includes('Beginning step')
          ? true
          : undefined,
      );
    }
    const length = step ? 500 : 5_000;
    await new Promise(resolve => setTimeout(resolve, Math.random() * length));
  };

  it.each(kills)(
    'ends completed, with one of each thing, when it is killed (kill $index, step $step)',
    async ({ index, step }) => {
      const name = `survivor-${'abcdefghijklmnopqrstuvwxyz'[index]}`;
      const id = await client.createService(name);
      await moment(id, step);
      const { status } = await client.task(id);
      await killed();
      // The checks take seconds: that kill hits the run for sure. Later steps may be over.
      expect(
        step === 'check' ? ['processing'] : ['processing', 'completed'],
      ).toContain(status);
      await startAgain();
      const task = await client.finished(id, 120_000);
      expect({ before: status, log: await client.log(id), ...task }).toEqual(
        expect.objectContaining({ status: 'completed' }),
      );
      await expectOneOfEach(name);
    },
    240_000,
  );
});
