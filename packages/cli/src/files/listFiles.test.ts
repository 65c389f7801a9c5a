import { mkdirSync, symlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { folderWith, git, removeFolders } from '../__testUtils__/folders';
import { listFiles } from './listFiles';

afterEach(removeFolders);

async function listed(folder: string): Promise<string[]> {
  const { files } = await listFiles(folder);
  return files.map(it => path.relative(folder, it)).sort();
}

const files = {
  'a.md': '',
  'docs/b.md': '',
  'docs/private/c.md': '',
  'docs/private/open.md': '',
  'node_modules/x/README.md': '',
  'docs/node_modules/y.md': '',
  '.gitignore': 'build\n*.log\n',
  'docs/.gitignore': 'private/*\n!private/open.md\n',
  'build/d.md': '',
  'e.log': '',
};

const kept = [
  '.gitignore',
  'a.md',
  'docs/.gitignore',
  'docs/b.md',
  'docs/private/open.md',
];

describe.each([
  ['outside of a git work tree', false],
  ['in a git work tree', true],
])('listFiles %s', (_where, isGit) => {
  function folder(content: Record<string, string> = files): string {
    const made = folderWith(content);
    if (isGit) {
      git(made, 'init', '-q');
    }
    return made;
  }

  it('leaves out node_modules, .git and what .gitignore says, also in folders below', async () => {
    expect(await listed(folder())).toEqual(kept);
  });

  it('lists a folder that is ignored when it is named', async () => {
    expect(await listed(path.join(folder(), 'build'))).toEqual(['d.md']);
  });

  it('ends where links lead round in a circle', async () => {
    const made = folder();
    symlinkSync('..', path.join(made, 'docs/up'));
    symlinkSync('.', path.join(made, 'docs/same'));
    symlinkSync(made, path.join(made, 'docs/round'));
    expect(await listed(made)).toEqual(kept);
  });

  it('follows links out of the folder, and lists a file once', async () => {
    const made = folder();
    const other = folderWith({ 'z.md': '' });
    symlinkSync(other, path.join(made, 'other'));
    symlinkSync('docs/b.md', path.join(made, 'again.md'));
    symlinkSync(path.join(other, 'z.md'), path.join(made, 'third.md'));
    const found = await listed(made);
    expect(found.filter(it => !kept.includes(it))).toHaveLength(1);
  });

  it('keeps a link that leads nowhere, so that it is told', async () => {
    const made = folder({ 'a.md': '' });
    symlinkSync('gone.md', path.join(made, 'b.md'));
    expect(await listed(made)).toEqual(['a.md', 'b.md']);
  });

  it('lists names with blanks, quotes and letters of any script', async () => {
    const names = ['a b.md', '"q".md', 'рішення.md'];
    const made = folder(Object.fromEntries(names.map(it => [it, ''])));
    expect(await listed(made)).toEqual([...names].sort());
  });
});

describe('listFiles and git', () => {
  it('leaves out what was removed and not committed', async () => {
    const made = folderWith({ 'a.md': '', 'b.md': '' });
    git(made, 'init', '-q');
    git(made, 'add', '.');
    rmSync(path.join(made, 'b.md'));
    expect(await listed(made)).toEqual(['a.md']);
  });

  it('goes into a repository inside of another', async () => {
    const made = folderWith({ 'a.md': '', 'inner/b.md': '' });
    git(made, 'init', '-q');
    git(path.join(made, 'inner'), 'init', '-q');
    git(path.join(made, 'inner'), 'add', '.');
    expect(await listed(made)).toEqual(['a.md', 'inner/b.md']);
  });

  it('lists a folder below the work tree’s root', async () => {
    const made = folderWith({ 'docs/adr/a.md': '', 'b.md': '' });
    mkdirSync(path.join(made, 'docs/empty'));
    git(made, 'init', '-q');
    expect(await listed(path.join(made, 'docs'))).toEqual(['adr/a.md']);
    expect(await listed(path.join(made, 'docs/empty'))).toEqual([]);
  });
});
