import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { startPortal } from './__testUtils__/startPortal';

const HOST = 'https://git.example.com/acme/paths/src/branch/main';
const gate = {
  id: 'xops-gate',
  name: 'Ask whether this path is open',
  action: 'xops:gate:check',
  input: { action: 'activate-atlantis' },
};
const make = { id: 'make', name: 'Make', action: 'test:make' };

function template(name: string, steps: unknown, activation?: string) {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name,
      annotations: activation && { 'xops.io/activation': activation },
    },
    spec: { type: 'platform', owner: 'group:default/platform', steps },
  };
}

const templateSchema = z.object({
  metadata: z.object({ annotations: z.record(z.string(), z.string()) }),
  spec: z.object({ steps: z.array(z.object({ id: z.string() })) }),
  status: z.object({ items: z.array(z.unknown()) }).optional(),
});

describe('a path that triggers open', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let folder: string;
  const files = new Map<string, object>();
  let made: string[];
  let fails: boolean;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'locked-paths-'));
    portal = await startPortal({
      files,
      workingDirectory: folder,
      make: name => {
        if (fails) {
          throw new Error('The host is down');
        }
        made.push(name);
      },
      config: {
        catalog: { rules: [{ allow: ['Location', 'Template'] }] },
        xops: {
          goldenPaths: {
            activations: [
              {
                template: 'template:default/configured',
                action: 'activate-atlantis',
              },
            ],
          },
        },
      },
    });
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  beforeEach(() => {
    made = [];
    fails = false;
    Object.assign(portal.triggers, { status: 200, open: false, asked: [] });
  });

  /** Registers a template; gives the catalog's copy of it. */
  async function add(name: string, steps: unknown, activation?: string) {
    const target = `${HOST}/${name}.yaml`;
    files.set(target, template(name, steps, activation));
    await portal.register(target);
    return templateSchema.parse(await portal.readTemplate(name));
  }

  it.each([
    ['without a gate', 'without', [make], 'activate-atlantis'],
    [
      'with a forged gate that is never asked and another that is open',
      'forged',
      [
        { ...gate, if: false },
        make,
        { ...gate, input: { action: 'open-already' } },
      ],
      'activate-atlantis',
    ],
    ['without a gate that configuration ties', 'configured', [make], undefined],
  ])('is refused to a template %s', async (...[, name, steps, activation]) => {
    const copy = await add(name, steps, activation);
    expect(copy.spec.steps).toEqual([
      expect.objectContaining({ id: 'xops-gate' }),
      expect.objectContaining({ id: 'make' }),
    ]);
    expect(copy.metadata.annotations['xops.io/activation']).toBe(
      'activate-atlantis',
    );

    const { log } = await portal.run(name);

    expect(log).toContain(
      "The path 'activate-atlantis' is locked: its trigger is inactive: IaC PRs above 5 a week. Who may override triggers can open it on record: /triggers/rules/a%23iac",
    );
    expect(log).toContain('Skipping step make because a previous step failed');
    expect(log).toContain('Run completed with status: failed');
    expect(portal.triggers.asked).toEqual(['activate-atlantis']);
    expect(made).toEqual([]);
  });

  it.each([
    [404, 'triggers are not installed, so nothing can open it'],
    [500, 'its triggers could not be asked'],
  ])('is refused where the triggers answer %s', async (status, words) => {
    await add('without', [make], 'activate-atlantis');
    portal.triggers.status = status;
    const { log } = await portal.run('without');
    expect(log).toContain(`The path 'activate-atlantis' is locked: ${words}`);
    expect(made).toEqual([]);
  });

  it('runs while it is open', async () => {
    await add('without', [make], 'activate-atlantis');
    portal.triggers.open = true;
    const { log } = await portal.run('without');
    expect(log).toContain('Run completed with status: completed');
    expect(made).toEqual(['template:default/without']);
  });

  it('goes on, once it has passed, when a failed run is retried while it is locked again', async () => {
    await add('without', [make], 'activate-atlantis');
    portal.triggers.open = true;
    fails = true;
    const failed = await portal.run('without');
    expect(failed.log).toContain('The host is down');

    portal.triggers.open = false;
    fails = false;
    const { log } = await portal.retry(failed);

    expect(log).toContain('Skipping step xops-gate because it was already');
    expect(log).toContain('Run completed with status: completed');
    expect(made).toEqual(['template:default/without']);
    expect(portal.triggers.asked).toEqual(['activate-atlantis']);
  });

  it('is asked about again when a refused run is retried', async () => {
    await add('without', [make], 'activate-atlantis');
    const refused = await portal.run('without');
    expect((await portal.retry(refused)).log).toContain('is locked');
    portal.triggers.open = true;
    const { log } = await portal.retry(refused);
    expect(log).toContain('Run completed with status: completed');
    expect(made).toHaveLength(1);
  });

  it('gates steps that stand in another file, too', async () => {
    files.set(`${HOST}/steps.yaml`, [{ ...gate, if: false }, make]);
    const steps = { $yaml: `${HOST}/steps.yaml` };
    const copy = await add('elsewhere', steps, 'activate-atlantis');
    expect(copy.spec.steps).toEqual([
      expect.not.objectContaining({ if: expect.anything() }),
      expect.objectContaining({ id: 'make' }),
    ]);
  });

  it.each([
    [
      'that would run after a refusal',
      'after',
      [{ ...make, if: '${{ always() }}' }],
      "The step 'make' says '${{ always() }}'",
    ],
    ['that are none', 'none', 'all of them', 'spec.steps is malformed'],
  ])('is closed with steps %s, and its page says why', async (...test) => {
    const [, name, steps, words] = test;
    const copy = await add(name, steps, 'activate-atlantis');
    expect(copy.status?.items).toEqual([
      expect.objectContaining({
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message: expect.stringContaining(`The path is closed. ${words}`),
      }),
    ]);

    portal.triggers.open = true;
    const { log } = await portal.run(name);

    expect(log).toContain("The path 'activate-atlantis' is closed");
    expect(log).toContain('Run completed with status: failed');
    expect(made).toEqual([]);
  });

  it('leaves no copy without a gate behind when a template is tied that cannot be gated', async () => {
    const steps = [{ ...make, if: '${{ always() }}' }];
    const before = await add('late', steps);
    expect(before.spec.steps).toEqual([{ id: 'make' }]);

    files.set(`${HOST}/late.yaml`, template('late', steps, 'fly'));
    await portal.refresh('late');

    for (let tied = false; !tied; ) {
      const { metadata, spec } = templateSchema.parse(
        await portal.readTemplate('late'),
      );
      tied = metadata.annotations['xops.io/activation'] === 'fly';
      expect(spec.steps).toEqual([{ id: tied ? 'xops-gate' : 'make' }]);
    }
  });
});
