import { goldenPathsPermissions } from './permissions';

describe('goldenPathsPermissions', () => {
  it('are named after the context', () => {
    expect(goldenPathsPermissions.map(it => it.name)).toEqual([
      'xops.goldenPaths.read',
      'xops.goldenPaths.report',
    ]);
  });

  it('tell a policy what they do', () => {
    expect(goldenPathsPermissions.map(it => it.attributes.action)).toEqual([
      'read',
      'create',
    ]);
  });
});
