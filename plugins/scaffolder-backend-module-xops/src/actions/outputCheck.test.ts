import {
  type CheckReport,
  checkResult,
  type Finding,
} from '@xops/plugin-xops-golden-paths-common';
import { type CheckOutputOptions } from '@xops/plugin-xops-golden-paths-node';
import fs from 'fs-extra';
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import {
  actionRun,
  ActionRunOptions,
  InputOf,
} from '../__testUtils__/actionRun';
import {
  createWorkspace,
  TestWorkspace,
} from '../__testUtils__/createWorkspace';
import { createOutputCheckAction } from './outputCheck';

const finding = (severity: Finding['severity']): Finding => ({
  rule: 'kubernetes/unknown-field',
  severity,
  file: 'source/deploy/base/deployment.yaml',
  line: 7,
  message: "No field 'replica'",
  mend: "Write 'replicas'",
});

describe('xops:output:check', () => {
  let workspace: TestWorkspace;
  let asked: CheckOutputOptions | undefined;
  let seen: string[];
  let report: CheckReport;

  beforeEach(() => {
    workspace = createWorkspace({
      'source/README.md': '# Shop',
      'gitops/project.yaml': 'kind: AppProject',
      'other/left-out.txt': '',
    });
    asked = undefined;
    seen = [];
    report = { results: [checkResult('files', 2, [])] };
  });
  afterEach(() => workspace.remove());

  type Input = InputOf<typeof createOutputCheckAction>;

  const run = (options: Partial<ActionRunOptions<Input>> = {}) =>
    actionRun(
      createOutputCheckAction({
        check: async given => {
          asked = given;
          seen = fs.readdirSync(given.folder, { recursive: true }).map(String);
          return report;
        },
      }),
      {
        workspacePath: workspace.path,
        input: { paths: ['./source', './manifests', './gitops'] },
        ...options,
      },
    );

  it('checks the folders together, without the rest of the workspace', async () => {
    await run().execute();
    expect(seen.sort()).toEqual([
      'gitops',
      'gitops/project.yaml',
      'source',
      'source/README.md',
    ]);
    expect(fs.existsSync(asked?.folder ?? '')).toBe(false);
  });

  it('checks a single folder where it stands', async () => {
    await run({ input: { paths: ['./source'] } }).execute();
    expect(asked?.folder).toBe(`${workspace.path}/source`);
    expect(fs.existsSync(`${workspace.path}/source/README.md`)).toBe(true);
  });

  it('hands on what is expected', async () => {
    const { signal } = new AbortController();
    const expect_ = { name: 'shop', environments: ['dev'] };
    await run({
      signal,
      input: {
        paths: ['.'],
        checks: ['files'],
        expect: expect_,
        timeoutSeconds: 5,
      },
    }).execute();
    expect(asked).toMatchObject({
      checks: ['files'],
      expect: expect_,
      timeoutSeconds: 5,
      signal,
    });
  });

  it('tells the verdict and a digest of what was rendered', async () => {
    report.results.push(checkResult('kubernetes', 4, [finding('warning')]), {
      checker: 'kustomize',
      status: 'notChecked',
      reason: 'no kubectl',
    });
    const { execute, outputs, log } = run();
    await execute();
    expect(outputs).toEqual({
      accepted: true,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      summary:
        '2 checkers passed, 0 failed, 1 could not run, 0 errors, 1 warnings',
      checks: [
        { checker: 'files', status: 'passed', errors: 0, warnings: 0 },
        { checker: 'kubernetes', status: 'passed', errors: 0, warnings: 1 },
        {
          checker: 'kustomize',
          status: 'notChecked',
          errors: 0,
          warnings: 0,
          reason: 'no kubectl',
        },
      ],
      findings: [finding('warning')],
    });
    expect(log).toEqual([
      "warn source/deploy/base/deployment.yaml:7 kubernetes/unknown-field No field 'replica' → Write 'replicas'",
      'warn not checked: kustomize: no kubectl',
      `info ${outputs.summary}`,
    ]);
  });

  it('gives the same output the same digest, and another output another', async () => {
    const digest = async () => {
      const { execute, outputs } = run();
      await execute();
      return outputs.digest;
    };
    const before = await digest();
    expect(await digest()).toBe(before);
    fs.writeFileSync(`${workspace.path}/source/README.md`, '# Other');
    expect(await digest()).not.toBe(before);
  });

  describe('when a checker finds an error', () => {
    beforeEach(() => {
      report = { results: [checkResult('kubernetes', 1, [finding('error')])] };
    });

    it('stops the run and cleans up', async () => {
      const { execute, outputs, log } = run();
      await expect(execute()).rejects.toThrow(
        "The output is not published: 0 checkers passed, 1 failed, 1 errors, 0 warnings. The first: source/deploy/base/deployment.yaml:7 kubernetes/unknown-field No field 'replica' → Write 'replicas'",
      );
      expect(log[0]).toMatch(/^error source\/deploy/);
      expect(outputs).toEqual({});
      expect(fs.existsSync(asked?.folder ?? '')).toBe(false);
    });

    it('goes on in a dry run, and says so', async () => {
      const { execute, outputs } = run({ isDryRun: true });
      await execute();
      expect(outputs).toMatchObject({
        accepted: false,
        findings: [finding('error')],
      });
    });
  });

  it.each([
    ['folders that are not there', ['./gone'], /None of the folders .\/gone/],
    ['a path out of the workspace', ['./source', '../..'], /not allowed/],
    ['no folder', [], /minimum length of 1/],
  ])('refuses %s', async (_, paths, words) => {
    await expect(run({ input: { paths } }).execute()).rejects.toThrow(words);
    expect(asked).toBeUndefined();
  });

  it('leaves no copy behind when copying fails', async () => {
    execFileSync('mkfifo', [`${workspace.path}/gitops/pipe`]);
    await expect(run().execute()).rejects.toThrow(/FIFO/);
    expect(fs.readdirSync(dirname(workspace.path))).toEqual(['workspace']);
  });
});
