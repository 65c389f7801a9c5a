import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Files, withOutput } from '../testing/outputFolder';
import { renderedDigest } from './renderedDigest';

const digestOf = (files: Files) => withOutput(files, renderedDigest);

describe('renderedDigest', () => {
  const files = { 'a.txt': 'a', 'b/c.txt': 'c' };

  it('is the same for the same files in another folder and order', async () => {
    const digest = await digestOf(files);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await digestOf({ 'b/c.txt': 'c', 'a.txt': 'a' })).toBe(digest);
  });

  it('is what it was when it was first written into a repository', async () => {
    expect(await digestOf(files)).toBe(
      'sha256:db5dbf9e74895e2fe62b0beda1e7673fa0d4e9f6d8071c61655f0d895d492dde',
    );
  });

  it('does not depend on history and file modes', async () => {
    const digest = await digestOf(files);
    expect(await digestOf({ ...files, '.git/HEAD': 'main' })).toBe(digest);
    const changed = await withOutput(files, async folder => {
      await chmod(join(folder, 'a.txt'), 0o755);
      return renderedDigest(folder);
    });
    expect(changed).toBe(digest);
  });

  const others: { name: string; other: Files }[] = [
    { name: 'another text', other: { ...files, 'a.txt': 'b' } },
    { name: 'another name', other: { 'd.txt': 'a', 'b/c.txt': 'c' } },
    { name: 'another file', other: { ...files, 'd.txt': '' } },
    {
      name: 'a text that moved into the name',
      other: { 'a.txta': '', 'b/c.txt': 'c' },
    },
    { name: 'a file beside .git', other: { ...files, '.gitignore': '' } },
  ];

  it.each(others)('differs for $name', async ({ other }) => {
    expect(await digestOf(other)).not.toBe(await digestOf(files));
  });

  it('reads where a symbolic link points to, not what is there', async () => {
    const withLink = (target: string) =>
      withOutput(files, async folder => {
        await symlink(target, join(folder, 'link'));
        return renderedDigest(folder);
      });
    expect(await withLink('a.txt')).not.toBe(await withLink('b/c.txt'));
    expect(await withLink('/nowhere')).toMatch(/^sha256:/);
  });
});
