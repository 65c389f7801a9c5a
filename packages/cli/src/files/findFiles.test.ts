import path from 'node:path';
import { folderWith, removeFolders } from '../__testUtils__/folders';
import { findFiles } from './findFiles';

afterEach(removeFolders);

async function found(
  cwd: string,
  paths: string[],
  exclude?: string[],
): Promise<string[]> {
  const { files } = await findFiles(paths, { cwd, exclude });
  return files.map(it => `${it.path}${it.context ? ' (context)' : ''}`).sort();
}

const content = {
  'README.md': '',
  'docs/adr/0001-x.md': '',
  'docs/adr/0002-y.md': '',
  'docs/adr/template.md': '',
  'docs/adr/picture.png': '',
  'docs/adr/notes.txt': '',
  'docs/guide.markdown': '',
  'services/shop/decisions/a.md': '',
  'notes/decision.txt': '',
};

describe('findFiles', () => {
  it('reads the usual places where no path is given, from the current folder', async () => {
    expect(await found(folderWith(content), [])).toEqual([
      'docs/adr/0001-x.md',
      'docs/adr/0002-y.md',
      'docs/adr/template.md',
      'services/shop/decisions/a.md',
    ]);
  });

  it('reads the folder that adr-tools was told, too', async () => {
    const folder = folderWith({
      '.adr-dir': 'design/log\n',
      'design/log/0001-x.md': '',
    });
    expect(await found(folder, [])).toEqual(['design/log/0001-x.md']);
  });

  it('reads all Markdown below a folder, with paths from there', async () => {
    expect(await found(folderWith(content), ['docs'])).toEqual([
      'adr/0001-x.md',
      'adr/0002-y.md',
      'adr/template.md',
      'guide.markdown',
    ]);
  });

  it('reads a file whatever its ending, and its folder as context', async () => {
    const folder = folderWith(content);
    expect(await found(folder, ['notes/decision.txt'])).toEqual([
      'decision.txt',
    ]);
    expect(await found(folder, ['docs/adr/0002-y.md'])).toEqual([
      '0001-x.md (context)',
      '0002-y.md',
      'template.md (context)',
    ]);
  });

  it('takes paths from the folder above several', async () => {
    const folder = folderWith(content);
    expect(
      await found(folder, ['docs/adr', 'services', 'docs/adr/0001-x.md']),
    ).toEqual([
      'docs/adr/0001-x.md',
      'docs/adr/0002-y.md',
      'docs/adr/template.md',
      'services/shop/decisions/a.md',
    ]);
    expect(
      (await findFiles([path.join(folder, 'docs')], { cwd: '/' })).root,
    ).toBe(path.join(folder, 'docs'));
  });

  it('leaves out what is excluded, but not what is named', async () => {
    const folder = folderWith(content);
    expect(await found(folder, ['docs/adr'], ['template*', '0001-*'])).toEqual([
      '0002-y.md',
    ]);
    expect(await found(folder, ['docs/adr/template.md'], ['*.md'])).toEqual([
      'template.md',
    ]);
  });

  it.each([
    [['docs/adrs'], "There is no file or folder 'docs/adrs'."],
    [
      ['notes'],
      'No Markdown file was found in notes. A file of another kind is read when it is named itself.',
    ],
  ])('refuses %p', async (paths, message) => {
    await expect(found(folderWith(content), paths)).rejects.toThrow(message);
  });

  it('refuses a folder without any usual place', async () => {
    await expect(found(folderWith({ 'README.md': '' }), [])).rejects.toThrow(
      'No decision records were found here',
    );
  });
});
