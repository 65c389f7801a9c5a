import { createMockDirectory } from '@backstage/backend-test-utils';
import { type JsonObject } from '@backstage/types';
import { serviceRequestSchema } from '@xops/plugin-xops-golden-paths-common';
import { answersOf, name, runK3sService } from './__testUtils__/k3sService';
import { type TemplateOptions } from './__testUtils__/TemplateOptions';
import { usualOptions as usual } from './__testUtils__/usualOptions';

const work = createMockDirectory();
beforeEach(() => work.clear());

const run = (
  options: TemplateOptions,
  answers: JsonObject = answersOf(options),
) => runK3sService(options, work.path, { answers, output: 'wordsOnly' });

describe('a run', () => {
  it('puts every answer to the server first', async () => {
    const answers = answersOf({ ...usual, exposure: 'public' });
    const { calls } = await run(usual, answers);
    expect(calls[0].action).toBe('xops:request:check');
    expect(calls[0].input).toEqual(answers);
    expect(serviceRequestSchema.parse(calls[0].input)).toMatchObject(answers);
  });

  it('writes, checks, publishes, registers and reports, in this order', async () => {
    const { calls } = await run(usual);
    expect(calls.map(it => it.step)).toEqual([
      'request',
      'adr',
      'check',
      'provenance',
      'publish',
      'gitops',
      'register',
      'report',
    ]);
  });

  it('resolves an existing image before it renders', async () => {
    const { calls } = await run({ ...usual, shape: 'image' });
    expect(calls[1]).toMatchObject({
      step: 'image',
      input: { image: 'ghcr.io/acme/shop:1.4.0' },
    });
  });

  it('publishes manifests of their own beside the source', async () => {
    const options: TemplateOptions = { ...usual, shape: 'typescriptApart' };
    const { calls, output } = await run(options);
    expect(calls.filter(it => it.action === 'xops:repository:publish')).toEqual(
      [
        expect.objectContaining({
          input: expect.objectContaining({
            sourcePath: './source',
            repoUrl: answersOf(options).repoUrl,
          }),
        }),
        expect.objectContaining({
          input: expect.objectContaining({
            sourcePath: './manifests',
            repoUrl: `git.example.com:3000?owner=Acme&repo=${name}-manifests`,
          }),
        }),
      ],
    );
    const manifestsUrl = `https://git.example.com:3000/Acme/${name}-manifests`;
    expect(output.links).toContainEqual(
      expect.objectContaining({ url: manifestsUrl }),
    );
    expect(
      calls.find(it => it.action === 'xops:provenance:write')?.input,
    ).toMatchObject({ manifestsUrl });
  });

  it('treats an image whose manifests are asked apart as one repository', async () => {
    const options: TemplateOptions = { ...usual, shape: 'image' };
    const answers = { ...answersOf(options), manifests: 'ownRepository' };
    const { calls } = await run(options, answers);
    expect(calls[0].input).toMatchObject({ manifests: 'sameRepository' });
    expect(calls.map(it => it.step)).not.toContain('publishManifests');
  });

  it('reports what was published', async () => {
    const { calls } = await run(usual);
    const report = calls.find(it => it.action === 'xops:provenance:report');
    expect(report?.input).toEqual({
      provenance: { kind: 'Provenance' },
      repositoryUrl: `https://git.example.com:3000/Acme/${name}`,
      commitHash: '0'.repeat(40),
      gitopsUrl: `https://git.example.com:3000/Acme/${name}/change`,
    });
  });

  it('ends with links to everything that was made', async () => {
    const { output } = await run(usual);
    const web = `https://git.example.com:3000/Acme/${name}`;
    expect(output.links).toEqual([
      expect.objectContaining({ url: web }),
      expect.objectContaining({ entityRef: `component:default/${name}` }),
      expect.objectContaining({ url: `${web}/change` }),
      expect.objectContaining({ url: '/golden-paths' }),
    ]);
  });
});
