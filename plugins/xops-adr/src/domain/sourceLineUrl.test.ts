import { sourceLineUrl } from './sourceLineUrl';

describe('sourceLineUrl', () => {
  it.each([
    [
      'GitHub',
      'https://github.com/heron/ferry/blob/main/docs/1.md',
      'https://github.com/heron/ferry/blob/main/docs/1.md?plain=1#L7',
    ],
    [
      'GitLab',
      'https://gitlab.example.com/heron/ferry/-/blob/main/docs/1.md',
      'https://gitlab.example.com/heron/ferry/-/blob/main/docs/1.md?plain=1#L7',
    ],
    [
      'Gitea',
      'https://git.example.com/heron/ferry/src/branch/main/docs/1.md',
      'https://git.example.com/heron/ferry/src/branch/main/docs/1.md?display=source#L7',
    ],
    [
      'Bitbucket',
      'https://bitbucket.org/heron/ferry/src/main/docs/1.md',
      'https://bitbucket.org/heron/ferry/src/main/docs/1.md#lines-7',
    ],
    [
      'Bitbucket Server',
      'https://bitbucket.example.com/projects/heron/repos/ferry/browse/1.md?at=main#3',
      'https://bitbucket.example.com/projects/heron/repos/ferry/browse/1.md?at=main#7',
    ],
    [
      'Gitea, at a commit',
      'https://git.example.com/heron/ferry/src/commit/c0ffee/docs/1.md',
      'https://git.example.com/heron/ferry/src/commit/c0ffee/docs/1.md?display=source#L7',
    ],
    [
      'Azure DevOps',
      'https://dev.azure.com/heron/ferry/_git/ferry?path=/1.md',
      'https://dev.azure.com/heron/ferry/_git/ferry?path=%2F1.md&line=7&lineEnd=8&lineStartColumn=1&lineEndColumn=1',
    ],
  ])('leads to the line at %s', (_host, url, expected) => {
    expect(sourceLineUrl(url, 7)).toBe(expected);
  });

  it('leaves alone what is no address', () => {
    expect(sourceLineUrl('docs/1.md', 7)).toBe('docs/1.md');
  });
});
