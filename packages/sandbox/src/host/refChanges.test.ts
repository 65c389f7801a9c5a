import type { Ref } from '../git/Ref';
import { refChanges } from './refChanges';

const branch = (name: string, sha: string): Ref => ({
  kind: 'branch',
  name,
  fullName: `refs/heads/${name}`,
  sha,
  commitSha: sha,
});

describe('refChanges', () => {
  it('tells what is new, what moved and what is gone', () => {
    const before = [branch('main', '1'), branch('old', '2'), branch('x', '3')];
    const after = [branch('main', '4'), branch('new', '5'), branch('x', '3')];

    expect(refChanges(before, after)).toEqual([
      expect.objectContaining({
        name: 'main',
        before: before[0],
        after: after[0],
      }),
      expect.objectContaining({
        name: 'old',
        before: before[1],
        after: undefined,
      }),
      expect.objectContaining({
        name: 'new',
        before: undefined,
        after: after[1],
      }),
    ]);
  });

  it('sees a tag that was moved to another object for the same commit', () => {
    const tag = { ...branch('v1', '1'), kind: 'tag' as const };

    expect(refChanges([tag], [{ ...tag, sha: '2' }])).toHaveLength(1);
  });

  it('is empty when nothing changed', () => {
    const refs = [branch('main', '1')];

    expect(refChanges(refs, [...refs])).toEqual([]);
  });
});
