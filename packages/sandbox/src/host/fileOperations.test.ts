import type { TreeEntry } from '../git/TreeEntry';
import {
  decodeBase64,
  fileChanges,
  type FileOperation,
} from './fileOperations';

const tree: TreeEntry[] = [
  { path: 'run.sh', mode: '100755', type: 'blob', sha: 'a1', size: 1 },
  { path: 'docs', mode: '040000', type: 'tree', sha: 'a2', size: 0 },
  { path: 'docs/a.md', mode: '100644', type: 'blob', sha: 'a3', size: 1 },
];
const content = Buffer.from('new').toString('base64');

const changes = (operation: FileOperation) =>
  fileChanges([operation], { tree, repository: 'demo/shop' })[0];

describe('fileChanges', () => {
  it('writes a new file', () => {
    expect(
      changes({ operation: 'create', path: '/docs/./b.md', content }),
    ).toEqual([
      {
        kind: 'write',
        path: 'docs/b.md',
        content: Buffer.from('new'),
        mode: '100644',
      },
    ]);
  });

  it('keeps the mode of a file that can be run', () => {
    expect(
      changes({ operation: 'update', path: 'run.sh', sha: 'a1', content }),
    ).toMatchObject([{ mode: '100755' }]);
  });

  it('moves a file with its mode', () => {
    expect(
      changes({
        operation: 'update',
        path: 'bin/run.sh',
        fromPath: 'run.sh',
        content,
      }),
    ).toMatchObject([
      { kind: 'delete', path: 'run.sh' },
      { kind: 'write', path: 'bin/run.sh', mode: '100755' },
    ]);
  });

  it('deletes a file', () => {
    expect(changes({ operation: 'delete', path: 'docs/a.md' })).toEqual([
      { kind: 'delete', path: 'docs/a.md' },
    ]);
  });

  it.each<[string, FileOperation, number, string]>([
    [
      'a file in place of a folder',
      { operation: 'upload', path: 'docs', content },
      422,
      'a directory exists where',
    ],
    [
      'a folder in place of a file',
      { operation: 'create', path: 'run.sh/x', content },
      422,
      'a file exists where',
    ],
    [
      'a file that exists',
      { operation: 'create', path: 'run.sh', content },
      422,
      'repository file already exists [path: run.sh]',
    ],
    [
      'an update of what is missing',
      { operation: 'update', path: 'docs/deep/x', content },
      404,
      'object does not exist [id: , rel_path: docs/deep]',
    ],
    [
      'a deletion of a folder',
      { operation: 'delete', path: 'docs' },
      404,
      'object does not exist',
    ],
    [
      'another SHA',
      { operation: 'delete', path: 'run.sh', sha: 'b' },
      422,
      'sha does not match [given: b, expected: a1]',
    ],
    [
      'a path outside',
      { operation: 'create', path: '../x', content },
      500,
      'is outside repository',
    ],
    [
      "git's own folder",
      { operation: 'create', path: 'x/.GIT/config', content },
      422,
      'malformed path component',
    ],
    [
      'no path at all',
      { operation: 'create', path: '/', content },
      422,
      'malformed path component',
    ],
  ])('refuses %s', (_words, operation, status, message) => {
    expect(() => changes(operation)).toThrow(
      expect.objectContaining({
        status,
        message: expect.stringContaining(message),
      }),
    );
  });
});

describe('decodeBase64', () => {
  it.each(['', 'YQ==', 'YWI=', 'YWJj', 'YW\nJj'])('decodes "%s"', text => {
    expect(decodeBase64(text)).toEqual(Buffer.from(text, 'base64'));
  });

  it.each([
    ['***', 0],
    ['YW*j', 2],
    ['YQ=j', 2],
    ['YWJ', 3],
  ])('refuses "%s" at byte %d', (text, position) => {
    expect(() => decodeBase64(text)).toThrow(
      `illegal base64 data at input byte ${position}`,
    );
  });
});
