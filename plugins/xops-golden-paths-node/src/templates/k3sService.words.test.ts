import { createMockDirectory } from '@backstage/backend-test-utils';
import { type JsonObject } from '@backstage/types';
import { z } from 'zod';
import { answersOf, runK3sService } from './__testUtils__/k3sService';
import { type TemplateOptions } from './__testUtils__/TemplateOptions';
import { type TemplateRunOptions } from './__testUtils__/TemplateRunner';
import { usualOptions as usual } from './__testUtils__/usualOptions';

const work = createMockDirectory();
beforeEach(() => work.clear());

const devOnly = { staging: false, production: false };
const publishedWithoutPipelines = {
  'xops:repository:publish': { output: { pipelines: false } },
};

const textSchema = z.tuple([
  z.object({ title: z.literal('What happens next'), content: z.string() }),
]);

/** The lines that a run ends with. */
async function nextSteps(
  change: Partial<TemplateOptions>,
  standIns: TemplateRunOptions['standIns'] = {},
): Promise<string[]> {
  const { output } = await runK3sService({ ...usual, ...change }, work.path, {
    standIns,
    output: 'wordsOnly',
  });
  expect(JSON.stringify(output)).not.toMatch(/\$\{\{|\{%|undefined/);
  const [{ content }] = textSchema.parse(output.text);
  return content.split('\n').filter(Boolean);
}

describe('what happens next', () => {
  it('is release, promotion and the own machine, as usual', async () => {
    expect(await nextSteps({})).toEqual([
      '- The pipeline builds the first image and opens a pull request that releases it to **dev**. Merging it makes the environment.',
      '- **staging** and **production** come into being by promotion; the README says how.',
      '- To run it on your machine: `./scripts/local.sh up` in a clone.',
    ]);
  });

  const cases: [string, Partial<TemplateOptions>, string][] = [
    ['a merge request on GitLab', { hostType: 'gitlab' }, 'a merge request'],
    [
      'the token that GitLab wants',
      { hostType: 'gitlab' },
      '- Give `price-list` a variable `RELEASE_TOKEN`, a token that may write to it: its pipeline cannot release without.',
    ],
    [
      'the setting that GitHub wants',
      { hostType: 'github' },
      '- Let its pipeline open pull requests: Settings → Actions → "Allow GitHub Actions to create and approve pull requests".',
    ],
    [
      'the token for manifests of their own',
      { shape: 'typescriptApart' },
      '- Give `price-list` a secret `RELEASE_TOKEN`, a token that may write to `price-list-manifests`: its pipeline cannot release without.',
    ],
    [
      'where the release of manifests of their own is opened',
      { shape: 'typescriptApart' },
      'opens a pull request in `price-list-manifests` that releases it to **dev**',
    ],
    [
      'where the scripts of manifests of their own are',
      { shape: 'typescriptApart' },
      '- To run it on your machine: `./scripts/local.sh up` in a clone of `price-list-manifests`, beside one of `price-list`.',
    ],
    [
      'the roll-out of an image',
      { shape: 'image', dev: false },
      'Argo CD rolls the image out to **staging**',
    ],
    [
      'one further environment',
      { dev: false },
      '- **production** comes into being by promotion; the README says how.',
    ],
    [
      'the sync of production by a person',
      { dev: false, staging: false },
      '- A person syncs production: in Argo CD, `price-list-production` → Sync.',
    ],
    [
      'the one command without a GitOps repository',
      { gitops: false },
      '.git, once: `kubectl apply -f deploy/argocd`',
    ],
    [
      'sealing',
      { database: 'sealedSecret' },
      "- Seal the database's address: `./scripts/seal-secret.sh dev`, then commit; a pipeline does it too, as the README says. **dev** cannot be released before.",
    ],
    [
      'where manifests of their own are sealed',
      { database: 'sealedSecret', shape: 'typescriptApart' },
      '`./scripts/seal-secret.sh dev` in a clone of `price-list-manifests`, then commit',
    ],
    [
      'sealing that releases an image',
      { database: 'sealedSecret', shape: 'image' },
      '- The same commit releases the image: Argo CD then rolls the image out to **dev**.',
    ],
    [
      'the secret store',
      { database: 'externalSecret' },
      '`price-list/dev/database`',
    ],
  ];
  it.each(cases)('tells %s', async (_title, change, words) => {
    expect((await nextSteps(change)).join('\n')).toContain(words);
  });

  it('speaks of no promotion where there is one environment', async () => {
    expect((await nextSteps(devOnly)).join('\n')).not.toMatch(/promotion/);
  });

  it('promises no pipeline where the host runs none, as the demo does', async () => {
    const steps = await nextSteps(devOnly, publishedWithoutPipelines);
    expect(steps).toEqual([
      '- `git.example.com:3000` runs no pipelines for this repository, so nothing builds the image yet. With Actions switched on and a runner, the next push does; by hand: build and push it, then `./scripts/release.sh dev <image>@sha256:…` and merge that. It makes **dev**.',
      '- To run it on your machine: `./scripts/local.sh up` in a clone.',
    ]);
  });

  it('asks for no token of a pipeline that does not run', async () => {
    const steps = await nextSteps(
      { shape: 'typescriptApart', database: 'sealedSecret' },
      publishedWithoutPipelines,
    );
    expect(steps.join('\n')).not.toMatch(/RELEASE_TOKEN|a pipeline does it/);
    expect(steps.join('\n')).toContain(
      '<image>@sha256:…` in a clone of `price-list-manifests` and merge that.',
    );
  });
});

/** What the decision record says of its reasons. */
async function recordContext(
  change: Partial<TemplateOptions>,
  answers: JsonObject = {},
): Promise<string> {
  const options = { ...usual, ...change };
  const { calls } = await runK3sService(options, work.path, {
    answers: { ...answersOf(options), ...answers },
    output: 'wordsOnly',
  });
  return String(calls.find(it => it.step === 'adr')?.input.context);
}

describe('the decision record', () => {
  it('tells a range of replicas for each environment', async () => {
    expect(await recordContext({ staging: false })).toContain(
      'It is a new TypeScript service, reached by other services, without a database, and needs dev, production with 2 to 4 replicas each.',
    );
  });

  it('tells one number where minimum and maximum are the same', async () => {
    expect(await recordContext({ ...devOnly, scaling: 'fixed' })).toContain(
      'needs dev with 2 replicas.',
    );
  });

  it('tells one replica as one', async () => {
    const one = { minReplicas: 1, maxReplicas: 1 };
    expect(await recordContext(devOnly, one)).toContain(
      'needs dev with 1 replica.',
    );
  });

  it.each<[string, Partial<TemplateOptions>, string]>([
    ['all', {}, '`dev.HOST`, `staging.HOST` and `HOST`'],
    ['two', { staging: false }, '`dev.HOST` and `HOST`'],
    ['one', devOnly, '`dev.HOST`'],
  ])(
    'names the hosts of the chosen environments alone: %s',
    async (_title, change, hosts) => {
      const context = await recordContext({ ...change, exposure: 'public' });
      const named = hosts.replaceAll('HOST', 'prices.example.com');
      expect(context).toContain(
        `reached by everybody, at ${named}, without a database`,
      );
    },
  );
});
