import { FileSelection, isBelow } from './FileSelection';

const LIMITS = { fileBytes: 100, files: 2 };
const picked = (selection: FileSelection, paths: string[], size = 10) =>
  paths.filter(path => selection.pick(path, size));

describe('isBelow', () => {
  it.each([
    ['docs/adr/1.md', 'docs/adr', true],
    ['docs/adr', 'docs/adr', true],
    ['docs/adrs/1.md', 'docs/adr', false],
    ['1.md', '', true],
    ['docs/1.md', 'docs/1.md', true],
  ])('%p in %p is %p', (path, folder, expected) => {
    expect(isBelow(path, folder)).toBe(expected);
  });
});

describe('FileSelection', () => {
  it('picks Markdown below its paths, and what is named itself', () => {
    const selection = new FileSelection(['docs/adr', 'words.txt'], LIMITS);
    expect(
      picked(selection, [
        'docs/adr/1.md',
        'docs/adr/deep/2.MARKDOWN',
        'docs/adr/picture.png',
        'docs/adrs/3.md',
        'words.txt',
        'other.txt',
      ]),
    ).toEqual(['docs/adr/1.md', 'docs/adr/deep/2.MARKDOWN', 'words.txt']);
    expect(selection.troubles()).toEqual([]);
  });

  it.each(['terraform.tfvars', '.env', 'a/id_rsa', 'notes.md.bak', 'txt'])(
    'does not take %s for a record, though it is named',
    path => {
      const selection = new FileSelection([path, 'docs'], LIMITS);
      expect(picked(selection, [path, 'docs/1.md'])).toEqual(['docs/1.md']);
      expect(selection.troubles()).toEqual([
        {
          path,
          unread: [],
          error: `'${path}' is not read: records are Markdown files`,
          advice: expect.stringContaining('.md, .markdown or .txt'),
        },
      ]);
      expect(selection.exists(path)).toBe(true);
    },
  );

  it.each(['a.MD', 'a.Markdown', 'a.TXT'])('takes %s where it is named', path =>
    expect(picked(new FileSelection([path], LIMITS), [path])).toEqual([path]),
  );

  it('leaves out what was installed, unless it is named', () => {
    expect(
      picked(new FileSelection([''], LIMITS), [
        'node_modules/x/README.md',
        'a/.git/x.md',
        'README.md',
      ]),
    ).toEqual(['README.md']);
    expect(
      picked(new FileSelection(['node_modules/x'], LIMITS), [
        'node_modules/x/README.md',
      ]),
    ).toEqual(['node_modules/x/README.md']);
  });

  it('counts files for each path on its own', () => {
    const selection = new FileSelection(['a', 'b'], LIMITS);
    expect(picked(selection, ['a/1.md', 'a/2.md', 'a/3.md', 'b/1.md'])).toEqual(
      ['a/1.md', 'a/2.md', 'b/1.md'],
    );
    expect(selection.troubles()).toEqual([
      expect.objectContaining({ path: 'a', unread: ['a/3.md'] }),
    ]);
  });

  it('gives a file to all paths that it lies below', () => {
    const selection = new FileSelection(['docs', 'docs/adr'], LIMITS);
    expect(
      picked(selection, ['docs/1.md', 'docs/2.md', 'docs/adr/3.md']),
    ).toEqual(['docs/1.md', 'docs/2.md', 'docs/adr/3.md']);
  });

  it('leaves out files whose names no database can hold', () => {
    const selection = new FileSelection(['a'], LIMITS);
    const long = `a/${'ü'.repeat(800)}.md`;
    expect(picked(selection, [long])).toEqual([]);
    expect(selection.troubles()).toEqual([
      expect.objectContaining({ unread: [long] }),
    ]);
  });

  it('takes files whose size is not told, and does not take a memory full of files', () => {
    const selection = new FileSelection([''], {
      fileBytes: 200 * 1024 * 1024,
      files: 10,
    });
    expect(selection.pick('unknown.md', undefined)).toBe(true);
    expect(
      picked(selection, ['1.md', '2.md', '3.md'], 120 * 1024 * 1024),
    ).toEqual(['1.md', '2.md']);
    expect(selection.troubles()[0].unread).toEqual(['3.md']);
  });

  it('tells what is not there', () => {
    const selection = new FileSelection(['docs/adr', 'adr'], LIMITS);
    expect(selection.isEmpty).toBe(true);
    picked(selection, ['adr/.gitkeep']);
    expect(selection.isEmpty).toBe(false);
    expect(selection.troubles()).toEqual([
      expect.objectContaining({ path: 'docs/adr', unread: 'all' }),
    ]);
    expect(selection.exists('adr/.gitkeep')).toBe(true);
    expect(selection.exists('adr/1.md')).toBe(false);
  });
});
