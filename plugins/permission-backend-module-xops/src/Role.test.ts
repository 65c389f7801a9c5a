import { includesRole, RoleMembers, roleOf, roles } from './Role';

const members: RoleMembers = {
  developer: new Set(['group:default/makers', 'user:default/both']),
  platform: new Set(['group:default/platform']),
  admin: new Set(['user:default/root', 'user:default/both']),
};

describe('the role of a person', () => {
  it.each([
    ['anybody who is signed in', ['user:default/someone'], 'viewer'],
    [
      'a member of a named group',
      ['user:default/a', 'group:default/makers'],
      'developer',
    ],
    ['a named user', ['user:default/root'], 'admin'],
    ['who has two roles gets the higher', ['user:default/both'], 'admin'],
    [
      'a member of two named groups gets the higher',
      ['user:default/a', 'group:default/platform', 'group:default/makers'],
      'platform',
    ],
    [
      'a group of the same name elsewhere counts for nothing',
      ['group:other/platform'],
      'viewer',
    ],
  ])('%s', (_, refs, role) => {
    expect(roleOf(refs, members)).toBe(role);
  });

  it('is none when viewers are named and the person is not among them', () => {
    const viewer = new Set(['group:default/staff']);
    expect(roleOf(['user:default/x'], { ...members, viewer })).toBeUndefined();
    expect(roleOf(['group:default/staff'], { ...members, viewer })).toBe(
      'viewer',
    );
    expect(roleOf(['user:default/root'], { ...members, viewer })).toBe('admin');
  });
});

describe('a role', () => {
  it('includes itself and every lesser one, and no higher one', () => {
    const included = roles.map(role =>
      roles.filter(other => includesRole(role, other)),
    );
    expect(included).toEqual([
      ['viewer'],
      ['viewer', 'developer'],
      ['viewer', 'developer', 'platform'],
      ['viewer', 'developer', 'platform', 'admin'],
    ]);
  });
});
