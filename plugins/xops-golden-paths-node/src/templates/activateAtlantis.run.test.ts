import { createMockDirectory } from '@backstage/backend-test-utils';
import { atlantisRequestSchema } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';
import {
  answersOf,
  type AtlantisOptions,
  decision,
  runActivateAtlantis,
  trigger,
  usualOptions as usual,
} from './__testUtils__/activateAtlantis';

const work = createMockDirectory();
beforeEach(() => work.clear());

const run = (change: Partial<AtlantisOptions> = {}) =>
  runActivateAtlantis({ ...usual, ...change }, work.path, 'wordsOnly');

const web = 'https://git.example.com:3000/acme/atlantis';
const recordUrl = `${web}/src/branch/main/docs/adr/0001-activate-atlantis.md`;

describe('a run', () => {
  it('puts every answer to the server first', async () => {
    const { calls } = await run({ storageClass: true });
    expect(calls[0].action).toBe('xops:atlantis:check');
    expect(calls[0].input).toEqual(answersOf({ ...usual, storageClass: true }));
    expect(atlantisRequestSchema.parse(calls[0].input)).toBeDefined();
  });

  it('leaves out what was not answered', async () => {
    const { calls } = await run({ origin: false });
    expect(atlantisRequestSchema.parse(calls[0].input)).toEqual(
      answersOf({ ...usual, origin: false }),
    );
  });

  it('writes, checks, publishes, registers, reports, and tells the trigger last', async () => {
    const { calls } = await run();
    expect(calls.map(it => it.step)).toEqual([
      'request',
      'image',
      'adr',
      'check',
      'provenance',
      'publish',
      'gitops',
      'register',
      'report',
      'activated',
    ]);
  });

  it('registers nothing where there is no GitOps repository', async () => {
    const { calls } = await run({ gitops: 'none' });
    expect(calls.map(it => it.step)).not.toContain('gitops');
  });

  it('tells the trigger what was made, and where the record stands', async () => {
    const { calls } = await run();
    expect(calls.at(-1)?.input).toEqual({
      action: 'activate-atlantis',
      trigger,
      entityRef: 'component:default/atlantis',
      repositoryUrl: web,
      recordUrl,
    });
  });

  it('names no trigger where none led to it', async () => {
    const { calls } = await run({ origin: false });
    expect(calls.at(-1)?.input.trigger ?? '').toBe('');
  });

  it('ends with links to everything that was made', async () => {
    const { output } = await run();
    expect(output.links).toEqual([
      expect.objectContaining({ url: web }),
      expect.objectContaining({ url: recordUrl }),
      expect.objectContaining({ entityRef: 'component:default/atlantis' }),
      expect.objectContaining({ url: `${web}/change` }),
      expect.objectContaining({
        url: `/triggers/rules/${encodeURIComponent(trigger)}`,
      }),
    ]);
  });

  it('ends without a link to a trigger where none led to it', async () => {
    const { output } = await run({ origin: false });
    expect(JSON.stringify(output.links)).not.toContain('/triggers');
  });
});

const textSchema = z.tuple([
  z.object({ title: z.literal('What happens next'), content: z.string() }),
]);

async function nextSteps(change: Partial<AtlantisOptions>): Promise<string[]> {
  const { output } = await run(change);
  expect(JSON.stringify(output)).not.toMatch(/\$\{\{|\{%|undefined/);
  const [{ content }] = textSchema.parse(output.text);
  return content.split('\n').filter(Boolean);
}

describe('what happens next', () => {
  it('is sealing, a sync by a person, webhooks and the checklist, as usual', async () => {
    expect(await nextSteps({})).toEqual([
      '- Seal its credentials: `./scripts/seal-secret.sh` in a clone, then commit. It does not start before.',
      '- A person syncs it: in Argo CD, `atlantis-production` → Sync.',
      '- Give each repository its webhook to `https://atlantis.example.com/events`, and its `atlantis.yaml`; the README says how.',
      '- The decision record ends with a checklist: tick it off by pull request.',
    ]);
  });

  it.each<[string, Partial<AtlantisOptions>, string]>([
    [
      'the one command without a GitOps repository',
      { gitops: 'none' },
      `In a clone of ${web}.git, once: \`kubectl apply -f deploy/argocd\`.`,
    ],
    [
      'the registration that waits',
      { gitops: 'pullRequest' },
      'waits in a pull request',
    ],
    [
      'the store of secrets',
      { safekeeping: 'externalSecret' },
      'under `atlantis/production/credentials`',
    ],
    ['a merge request on GitLab', { gitHost: 'gitlab' }, 'by merge request'],
  ])('tells %s', async (_title, change, words) => {
    expect((await nextSteps(change)).join('\n')).toContain(words);
  });
});

/** What the decision record is written from. */
async function record(change: Partial<AtlantisOptions> = {}) {
  const { calls } = await run(change);
  return z
    .object({ title: z.string(), context: z.string(), decision: z.string() })
    .parse(calls.find(it => it.step === 'adr')?.input);
}

describe('the decision record', () => {
  it('names the trigger and the decision that led to it', async () => {
    const { context } = await record();
    expect(context).toContain(`The trigger \`${trigger}\` opened this path.`);
    expect(context).toContain(
      `The decision \`${decision}\` named the condition`,
    );
    expect(context).toContain('`acme/infrastructure`, `acme/Network.live`');
  });

  it('says so where nothing led to it', async () => {
    const { context } = await record({ origin: false });
    expect(context).toContain('without naming the trigger');
    expect(context).not.toMatch(/``|undefined/);
  });

  it('says why there is no PodDisruptionBudget, and how secrets come', async () => {
    const sealed = await record();
    expect(sealed.decision).toContain('without a PodDisruptionBudget');
    expect(sealed.decision).toContain('sealed into Git');
    work.clear();
    const external = await record({ safekeeping: 'externalSecret' });
    expect(external.decision).toContain("from the platform's secret store");
  });

  it('has the name in its title where it is another one', async () => {
    expect((await record()).title).toBe('Activate Atlantis');
    work.clear();
    expect((await record({ words: 'other' })).title).toBe(
      'Activate Atlantis as plan-and-apply',
    );
  });
});
