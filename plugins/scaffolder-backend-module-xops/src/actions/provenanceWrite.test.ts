import { provenanceSchema } from '@xops/plugin-xops-golden-paths-common';
import { parse } from 'yaml';
import { actionRun, InputOf, RunOptions } from '../__testUtils__/actionRun';
import {
  createWorkspace,
  TestWorkspace,
} from '../__testUtils__/createWorkspace';
import { createProvenanceWriteAction } from './provenanceWrite';

const digest = `sha256:${'a'.repeat(64)}`;
const templateInfo = (annotations?: Record<string, string>) => ({
  entityRef: 'template:default/k3s-service',
  entity: { metadata: { name: 'k3s-service', annotations } },
});
const version = { 'xops.io/template-version': '1.2.0' };

describe('xops:provenance:write', () => {
  let workspace: TestWorkspace;
  beforeEach(() => {
    workspace = createWorkspace({ 'source/README.md': '' });
  });
  afterEach(() => workspace.remove());

  type Input = InputOf<typeof createProvenanceWriteAction>;

  const run = ({ input, ...options }: RunOptions<Input> = {}) =>
    actionRun(createProvenanceWriteAction(), {
      workspacePath: workspace.path,
      templateInfo: templateInfo(version),
      user: { ref: 'user:default/ana' },
      taskId: '4711',
      ...options,
      input: {
        targetPath: './source',
        entityRef: 'component:default/shop',
        answers: { name: 'shop', port: 8080, environments: ['dev'] },
        digest,
        checks: [
          { checker: 'files', status: 'passed', errors: 0, warnings: 1 },
        ],
        ...input,
      },
    });

  const written = () =>
    provenanceSchema.parse(
      parse(workspace.read('source/.xops/provenance.yaml')),
    );

  it('writes what made the service', async () => {
    const { execute, outputs } = run();
    await execute();
    expect(written()).toEqual({
      apiVersion: 'xops.io/v1',
      kind: 'Provenance',
      template: {
        entityRef: 'template:default/k3s-service',
        version: '1.2.0',
        digest,
      },
      entityRef: 'component:default/shop',
      taskId: '4711',
      createdBy: 'user:default/ana',
      createdAt: expect.any(String),
      answers: { name: 'shop', port: 8080, environments: ['dev'] },
      checks: [{ checker: 'files', status: 'passed', errors: 0, warnings: 1 }],
    });
    expect(outputs).toEqual({
      path: '.xops/provenance.yaml',
      provenance: written(),
    });
  });

  it('names the repository of manifests that live apart', async () => {
    const manifestsUrl = 'https://git.example.com/acme/shop-manifests';
    await run({ input: { manifestsUrl } }).execute();
    expect(written()).toMatchObject({ manifestsUrl });
  });

  it('names none where a template renders an empty text', async () => {
    await run({ input: { manifestsUrl: '' } }).execute();
    expect(written()).not.toHaveProperty('manifestsUrl');
  });

  it('refuses an address that no page may link to', async () => {
    const manifestsUrl = 'data:text/html,hello';
    await expect(run({ input: { manifestsUrl } }).execute()).rejects.toThrow(
      /'component:default\/shop' is malformed.*manifestsUrl/s,
    );
  });

  it('writes the same file again after an interruption', async () => {
    const first = run();
    await first.execute();
    const text = workspace.read('source/.xops/provenance.yaml');
    const kept = new Map(first.checkpoints).set(
      'createdAt',
      '2026-01-01T00:00:00.000Z',
    );
    await run({ checkpoints: kept }).execute();
    expect(written().createdAt).toBe('2026-01-01T00:00:00.000Z');
    await run({ checkpoints: first.checkpoints }).execute();
    expect(workspace.read('source/.xops/provenance.yaml')).toBe(text);
  });

  it('keeps secrets out and says so', async () => {
    const { execute, log } = run({
      secrets: { backstageToken: 'ey.token.xyz', PIN: '123' },
      input: {
        answers: {
          name: 'shop',
          dbPassword: 'hunter2',
          note: 'use ey.token.xyz',
          pin: '123',
        },
      },
    });
    await execute();
    expect(written().answers).toEqual({ name: 'shop', pin: '123' });
    expect(log).toContain('info Left out of the provenance: dbPassword, note');
    expect(workspace.read('source/.xops/provenance.yaml')).not.toMatch(
      /hunter2|ey\.token/,
    );
  });

  it('knows no person when a service ran it', async () => {
    await run({ user: undefined }).execute();
    expect(written()).not.toHaveProperty('createdBy');
  });

  it('takes a template without a version in a dry run only', async () => {
    const options = { templateInfo: templateInfo() };
    await expect(run(options).execute()).rejects.toThrow(
      /'template:default\/k3s-service' has no annotation xops.io\/template-version/,
    );
    await run({ ...options, isDryRun: true }).execute();
    expect(written().template.version).toBe('0.0.0');
  });

  it.each([
    ['no template', { templateInfo: undefined }, /does not know its template/],
    [
      'a version that is none',
      { templateInfo: templateInfo({ 'xops.io/template-version': 'new' }) },
      /semantic version/,
    ],
    [
      'a short reference',
      { input: { entityRef: 'shop' } },
      /'shop' is malformed/,
    ],
    ['a digest that is none', { input: { digest: '' } }, /digest/],
    [
      'a path out of the workspace',
      { input: { targetPath: '..' } },
      /not allowed/,
    ],
  ])('refuses %s', async (_, options, words) => {
    await expect(run(options).execute()).rejects.toThrow(words);
  });
});
