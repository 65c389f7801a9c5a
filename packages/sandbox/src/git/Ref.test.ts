import { parseRefs, splitRefAndPath } from './Ref';

describe('parseRefs', () => {
  it('tells branches from tags, and the commit from the tag', () => {
    const output = Buffer.from(
      'refs/heads/a/b\x00sha1\x00\nrefs/tags/v1\x00sha2\x00sha1\nrefs/notes/x\x00sha3\x00\n',
    );

    expect(parseRefs(output)).toEqual([
      {
        kind: 'branch',
        name: 'a/b',
        fullName: 'refs/heads/a/b',
        sha: 'sha1',
        commitSha: 'sha1',
      },
      {
        kind: 'tag',
        name: 'v1',
        fullName: 'refs/tags/v1',
        sha: 'sha2',
        commitSha: 'sha1',
      },
    ]);
  });
});

describe('splitRefAndPath', () => {
  const names = ['main', 'feature', 'feature/x'];

  it.each([
    ['main', { ref: 'main', path: '' }],
    ['main/', { ref: 'main', path: '' }],
    ['main/docs/a.md', { ref: 'main', path: 'docs/a.md' }],
    ['feature/x/a', { ref: 'feature/x', path: 'a' }],
    ['feature/y/a', { ref: 'feature', path: 'y/a' }],
    ['mainly/a', undefined],
    ['', undefined],
  ])('parts "%s"', (text, expected) => {
    expect(splitRefAndPath(names, text)).toEqual(expected);
  });
});
