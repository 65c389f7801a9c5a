import { OwnPortal } from './ownPortal';
import type { PortalClient } from '../portalClient';

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
  let portal: OwnPortal;
  let client: PortalClient;

  beforeAll(async () => {
    portal = await OwnPortal.start({
      name: 'recovery',
      config:
        'scaffolder:\n  taskRecovery:\n    staleTimeout: { seconds: 2 }\n',
    });
    client = portal.client;
  }, 180_000);

  afterAll(async () => {
    await portal?.stop();
  });

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
      await portal.killBackend();
      // The checks take seconds: that kill hits the run for sure. Later steps may be over.
      expect(
        step === 'check' ? ['processing'] : ['processing', 'completed'],
      ).toContain(status);
      await portal.startBackend();
      const task = await client.finished(id, 120_000);
      expect({ before: status, log: await client.log(id), ...task }).toEqual(
        expect.objectContaining({ status: 'completed' }),
      );
      await expectOneOfEach(name);
    },
    240_000,
  );
});
