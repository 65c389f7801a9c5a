import { styleOfRecord } from '@xops/plugin-xops-adr-common';
import fs from 'fs-extra';
import { actionRun, InputOf, RunOptions } from '../__testUtils__/actionRun';
import {
  createWorkspace,
  TestWorkspace,
} from '../__testUtils__/createWorkspace';
import { createAdrWriteAction } from './adrWrite';

const nygard = (number: number) =>
  `# ${number}. Old\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n\n## Consequences\n`;

describe('xops:adr:write', () => {
  let workspace: TestWorkspace;
  afterEach(() => workspace.remove());

  type Input = InputOf<typeof createAdrWriteAction>;

  const run = ({ input, ...options }: RunOptions<Input> = {}) =>
    actionRun(createAdrWriteAction(), {
      workspacePath: workspace.path,
      ...options,
      input: {
        targetPath: './source',
        title: 'Run shop on K3S',
        context: 'It needs a home.',
        decision: 'It has no state.',
        date: '2026-11-21',
        ...input,
      },
    });

  it('starts an empty folder with number 1 in MADR 4', async () => {
    workspace = createWorkspace();
    const { execute, outputs } = run();
    await execute();
    expect(outputs).toEqual({
      path: 'docs/adr/0001-run-shop-on-k3s.md',
      number: 1,
      style: 'madr4',
    });
    const text = workspace.read('source/docs/adr/0001-run-shop-on-k3s.md');
    expect(styleOfRecord(text)).toMatchObject({ format: 'madr', version: 4 });
    expect(text).toContain('status: accepted\ndate: 2026-11-21\n');
  });

  it('writes what is asked of the decision later', async () => {
    workspace = createWorkspace();
    const { execute, outputs } = run({
      input: {
        promises: ['20 USD per month'],
        validation: ['The first order went through'],
        review: 'Every 6 months',
      },
    });
    await execute();
    expect(workspace.read(`source/${outputs.path}`)).toMatch(
      /## Promises\n\n\* 20 USD per month\n\n## Validation\n\n\* \[ \] The first order went through\n\n## Review\n\nEvery 6 months\n$/,
    );
  });

  it("goes on in the folder's own numbers and style", async () => {
    workspace = createWorkspace({
      'source/doc/decisions/ADR-001-old.md': nygard(1),
      'source/doc/decisions/ADR-007-old.md': nygard(7),
      'source/doc/decisions/README.md': '# Decisions',
    });
    const { execute, outputs } = run({
      input: { directory: 'doc/decisions', status: 'proposed' },
    });
    await execute();
    expect(outputs).toEqual({
      path: 'doc/decisions/ADR-008-run-shop-on-k3s.md',
      number: 8,
      style: 'nygard',
    });
    expect(workspace.read(`source/${outputs.path}`)).toMatch(
      /^# 8\. Run shop on K3S\n\nDate: 2026-11-21\n\n## Status\n\nProposed\n/,
    );
  });

  it('replaces its own record when it is run again in the same task', async () => {
    workspace = createWorkspace({ 'source/docs/adr/0001-old.md': nygard(1) });
    const first = run();
    await first.execute();
    const second = run({
      checkpoints: first.checkpoints,
      input: { decision: 'Said better.' },
    });
    await second.execute();
    expect(second.outputs).toEqual(first.outputs);
    expect(fs.readdirSync(`${workspace.path}/source/docs/adr`)).toEqual([
      '0001-old.md',
      '0002-run-shop-on-k3s.md',
    ]);
    expect(workspace.read('source/docs/adr/0002-run-shop-on-k3s.md')).toContain(
      'Said better.',
    );
  });

  it('writes what was weighed and by whom, and nobody for a service', async () => {
    workspace = createWorkspace();
    const { execute, outputs } = run({
      input: {
        chosen: 'K3S',
        options: [{ name: 'K3S', good: ['it is GitOps'] }, { name: 'ECS' }],
        consequences: { bad: ['a cluster to run'] },
        deciders: ['group:default/platform', ''],
      },
    });
    await execute();
    const text = workspace.read(`source/${outputs.path}`);
    expect(text).toContain('decision-makers:\n  - group:default/platform\n---');
    expect(text).toContain('* K3S\n* ECS\n');
    expect(text).toContain(
      '### Consequences\n\n* Bad, because a cluster to run',
    );
  });

  it('takes the root of the workspace and today by default', async () => {
    workspace = createWorkspace();
    const { execute, outputs } = run({
      input: { targetPath: undefined, date: undefined },
    });
    await execute();
    expect(workspace.read(String(outputs.path))).toMatch(
      /date: \d{4}-\d\d-\d\d\n/,
    );
  });

  it.each([
    ['a folder out of the workspace', { targetPath: '../..' }, /not allowed/],
    ['records out of the repository', { directory: '../../x' }, /not allowed/],
    ['a date that is none', { date: '21.11.2026' }, /date/],
    ['an empty title', { title: ' ' }, /'  ?' is malformed/],
  ])('refuses %s', async (_, input, words) => {
    workspace = createWorkspace();
    await expect(run({ input }).execute()).rejects.toThrow(words);
    expect(fs.readdirSync(workspace.path)).toEqual([]);
  });
});
