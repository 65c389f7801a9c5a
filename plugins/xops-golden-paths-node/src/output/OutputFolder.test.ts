import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { files } from '../checkers/files';
import { withOutput } from '../testing/outputFolder';
import { readOutputFolder } from './OutputFolder';

describe('readOutputFolder', () => {
  it('reads text files in the order of their paths and leaves out history', async () => {
    const output = {
      'b.txt': 'b',
      'a/c.txt': 'c',
      '.git/config': 'secret',
      '.github/workflows/ci.yaml': 'on: push',
      'logo.png': '\u0000',
    };
    await withOutput(output, async path => {
      expect(await readOutputFolder(path)).toEqual({
        path,
        files: [
          { path: '.github/workflows/ci.yaml', text: 'on: push' },
          { path: 'a/c.txt', text: 'c' },
          { path: 'b.txt', text: 'b' },
        ],
        problems: [],
      });
    });
  });

  it.each([
    { target: '/etc/passwd', name: 'to a file of the machine' },
    { target: '../elsewhere', name: 'to a neighbour' },
    { target: 'out/passwd', name: 'through a folder that is a link' },
  ])('refuses a symbolic link $name', async ({ target }) => {
    await withOutput({ 'a.txt': 'a' }, async path => {
      await symlink('/etc', join(path, 'out'));
      await symlink(target, join(path, 'link'));
      const folder = await readOutputFolder(path);
      const outcome = await files.check({ folder, expect: {} });
      expect(outcome).toMatchObject({
        findings: [
          { rule: 'files/link-leaves-folder', file: 'link' },
          { rule: 'files/link-leaves-folder', file: 'out' },
        ],
      });
      expect(folder.files.map(it => it.path)).toEqual(['a.txt']);
    });
  });

  it('accepts a symbolic link within the output, even one in a circle', async () => {
    await withOutput({ 'a/b.txt': 'b' }, async path => {
      await symlink('b.txt', join(path, 'a/link'));
      await symlink('..', join(path, 'a/up'));
      expect((await readOutputFolder(path)).problems).toEqual([]);
    });
  });

  it('refuses a pipe, which would never end', async () => {
    await withOutput({}, async path => {
      await mkdir(path, { recursive: true });
      execFileSync('mkfifo', [join(path, 'pipe')]);
      const folder = await readOutputFolder(path);
      const outcome = await files.check({ folder, expect: {} });
      expect(outcome).toMatchObject({
        findings: [{ rule: 'files/not-a-file', file: 'pipe' }],
      });
    });
  });
});
