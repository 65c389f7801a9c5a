import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  taskCancelPermission,
  taskReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import { triggersActPermission } from '@xops/plugin-xops-triggers-common';
import { RolePolicy } from './RolePolicy';

const policy = new RolePolicy({
  members: {
    developer: new Set(['group:default/makers']),
    platform: new Set(['user:default/operator']),
    admin: new Set(),
  },
});

function user(userEntityRef: string, ...groups: string[]) {
  return {
    credentials: mockCredentials.user(userEntityRef),
    info: {
      userEntityRef,
      ownershipEntityRefs: [userEntityRef, ...groups],
    },
  };
}

const maker = user('user:default/maker', 'group:default/makers');
const operator = user('user:default/operator');
const onlooker = user('user:default/onlooker');

describe('the policy', () => {
  it('refuses a request without a user', async () => {
    await expect(
      policy.handle({ permission: catalogEntityReadPermission }),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });

  it('allows what the role of one of the groups may', async () => {
    await expect(
      policy.handle({ permission: catalogEntityReadPermission }, maker),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it("lets a person's tasks be read by that person, as the scaffolder's own helper says it", async () => {
    await expect(
      policy.handle({ permission: taskReadPermission }, maker),
    ).resolves.toEqual(
      createScaffolderTaskConditionalDecision(
        taskReadPermission,
        scaffolderTaskConditions.isTaskOwner({
          createdBy: ['user:default/maker'],
        }),
      ),
    );
  });

  it('lets the platform read and cancel every task', async () => {
    for (const permission of [taskReadPermission, taskCancelPermission]) {
      await expect(policy.handle({ permission }, operator)).resolves.toEqual({
        result: AuthorizeResult.ALLOW,
      });
    }
  });

  it("lets a developer act on triggers that they or their groups own, and the platform's people on all", async () => {
    const resourceType = 'xops-trigger-rule';
    const query = { permission: triggersActPermission };
    expect(await policy.handle(query, maker)).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'xops-triggers',
      resourceType,
      conditions: {
        rule: 'IS_RULE_OWNER',
        resourceType,
        params: { claims: ['user:default/maker', 'group:default/makers'] },
      },
    });
    expect(await policy.handle(query, operator)).toEqual({
      result: AuthorizeResult.ALLOW,
    });
    expect(await policy.handle(query, onlooker)).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('lets a viewer read own tasks but not cancel', async () => {
    await expect(
      policy.handle({ permission: taskReadPermission }, onlooker),
    ).resolves.toMatchObject({ result: AuthorizeResult.CONDITIONAL });
    await expect(
      policy.handle({ permission: taskCancelPermission }, onlooker),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });

  it('gives no condition to a request that only borrows the name', async () => {
    const borrowed = createPermission({
      name: taskReadPermission.name,
      attributes: { action: 'read' },
    });
    await expect(
      policy.handle({ permission: borrowed }, maker),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });
});
