import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { readRoleMembers } from './config';

const read = (roles: JsonValue) =>
  readRoleMembers(new ConfigReader({ xops: { permission: { roles } } }));

describe('the configuration of roles', () => {
  it('makes everybody a viewer and nobody more when nothing is configured', () => {
    const nobody = new Set();
    expect(readRoleMembers(new ConfigReader({}))).toEqual({
      developer: nobody,
      platform: nobody,
      admin: nobody,
    });
  });

  it('reads groups and users, in full or without the default namespace', () => {
    expect(
      read({
        viewer: ['group:default/staff'],
        developer: ['Group:Default/Makers', 'group:testers'],
        platform: ['group:ops/platform'],
        admin: ['user:default/root'],
      }),
    ).toEqual({
      viewer: new Set(['group:default/staff']),
      developer: new Set(['group:default/makers', 'group:default/testers']),
      platform: new Set(['group:ops/platform']),
      admin: new Set(['user:default/root']),
    });
  });

  it('tells an empty list of viewers from none', () => {
    expect(read({ viewer: [] }).viewer).toEqual(new Set());
  });

  it.each<[string, JsonValue, string]>([
    [
      'an unknown role',
      { develper: ['group:default/makers'] },
      "'xops.permission.roles' names 'develper'; expected viewer, developer, platform, admin",
    ],
    [
      'a list in place of roles',
      ['group:default/makers'],
      `'xops.permission.roles' is ["group:default/makers"]; expected lists named viewer, developer, platform, admin`,
    ],
    [
      'one member in place of a list',
      { admin: 'user:default/root' },
      "'xops.permission.roles.admin' is 'user:default/root'; expected a list of groups and users",
    ],
    [
      'a name without a kind',
      { admin: ['user:default/root', 'platform'] },
      "'xops.permission.roles.admin[1]' is 'platform'; expected 'group:<namespace>/<name>' or 'user:<namespace>/<name>'",
    ],
    [
      'another kind',
      { platform: ['component:default/portal'] },
      "'xops.permission.roles.platform[0]' is 'component:default/portal'; expected 'group:<namespace>/<name>'",
    ],
    [
      'a reference without a name',
      { platform: ['group:default/'] },
      "'xops.permission.roles.platform[0]' is 'group:default/'; expected",
    ],
    [
      'a member that is no text',
      { developer: [7] },
      "'xops.permission.roles.developer[0]' is 7; expected 'group:<namespace>/<name>'",
    ],
  ])('refuses %s, naming key and expectation', (_, roles, sentence) => {
    expect(() => read(roles)).toThrow(sentence);
  });

  it('names everything that is wrong at once', () => {
    const wrong = () => read({ admin: ['root'], platform: ['ops'] });
    expect(wrong).toThrow(/roles\.admin\[0\]' is 'root'/);
    expect(wrong).toThrow(/roles\.platform\[0\]' is 'ops'/);
  });
});
