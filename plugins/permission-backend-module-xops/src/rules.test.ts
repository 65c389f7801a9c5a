import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { catalogPermissions } from '@backstage/plugin-catalog-common/alpha';
import {
  createPermission,
  PermissionAttributes,
} from '@backstage/plugin-permission-common';
import { scaffolderPermissions } from '@backstage/plugin-scaffolder-common/alpha';
import { adrPermissions } from '@xops/plugin-xops-adr-common';
import { goldenPathsPermissions } from '@xops/plugin-xops-golden-paths-common';
import { triggersPermissions } from '@xops/plugin-xops-triggers-common';
import { readFileSync } from 'node:fs';
import { Role, roles } from './Role';
import { Answer, answer, rules } from './rules';

const words: Record<Answer, string> = {
  allow: 'yes',
  deny: 'no',
  ownTasks: 'own tasks',
  ownTriggers: 'own triggers',
};

/** Rows of the page's tables, as `{ '<permission>': ['no', 'yes', …] }`. */
function documentedAnswers(): Record<string, string[]> {
  const page = resolvePackagePath(
    '@xops/plugin-permission-backend-module-xops',
    '../../docs/roles.md',
  );
  const rows = readFileSync(page, 'utf8').matchAll(
    /^\| `([\w.-]+)` +\|(.+)\|$/gm,
  );
  return Object.fromEntries(
    Array.from(rows, ([, permission, cells]) => [
      permission,
      cells
        .split('|')
        .map(cell => cell.trim())
        .slice(0, roles.length),
    ]),
  );
}

const everyPermission = [
  ...catalogPermissions,
  ...scaffolderPermissions,
  ...adrPermissions,
  ...goldenPathsPermissions,
  ...triggersPermissions,
];

function unlisted(name: string, action?: PermissionAttributes['action']) {
  return createPermission({ name, attributes: { action } });
}

describe('the rules', () => {
  it('name every permission of the catalog, the scaffolder and ours once', () => {
    expect(rules.map(rule => rule.permission.name).sort()).toEqual(
      everyPermission.map(permission => permission.name).sort(),
    );
  });

  it('are those of docs/roles.md', () => {
    const fromCode = rules.map(({ permission }) => [
      permission.name,
      roles.map(role => words[answer(role, permission)]),
    ]);
    expect(documentedAnswers()).toEqual(Object.fromEntries(fromCode));
  });

  it('give a role everything that a lesser role has', () => {
    const strength: Answer[] = ['deny', 'ownTasks', 'ownTriggers', 'allow'];
    for (const permission of everyPermission) {
      const strengths = roles.map(role =>
        strength.indexOf(answer(role, permission)),
      );
      expect({ [permission.name]: strengths }).toEqual({
        [permission.name]: strengths.toSorted(),
      });
    }
  });

  it('give nothing to somebody without a role', () => {
    const answers = everyPermission.map(each => answer(undefined, each));
    expect(new Set(answers)).toEqual(new Set(['deny']));
  });
});

describe('a permission that no rule names', () => {
  it.each<[string, PermissionAttributes['action'], Role[]]>([
    ['xops.finops.read', 'read', ['viewer', 'developer', 'platform', 'admin']],
    ['xops.finops.manage', 'update', ['admin']],
    ['kubernetes.clusters.read', 'read', ['platform', 'admin']],
    ['kubernetes.proxy', undefined, ['admin']],
    ['some.thing.create', 'create', ['admin']],
    ['some.thing.delete', 'delete', ['admin']],
  ])('%s is for the roles that answer for it', (name, action, allowed) => {
    const permission = unlisted(name, action);
    expect(roles.filter(role => answer(role, permission) === 'allow')).toEqual(
      allowed,
    );
    expect(answer(undefined, permission)).toBe('deny');
  });
});
