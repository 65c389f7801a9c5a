import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { adrReadPermission } from '@xops/plugin-xops-adr-common';
import { RecordPermissions } from './RecordPermissions';

const other = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});
const options = { credentials: mockCredentials.user() };
const { ALLOW, CONDITIONAL, DENY } = AuthorizeResult;

function setUp(given: {
  result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  everything?: boolean;
  readable?: string[];
  isDown?: boolean;
}) {
  const { result = ALLOW, everything = false, readable = [], isDown } = given;
  const answer = <T>(value: T) => {
    if (isDown) {
      throw new Error('starting');
    }
    return value;
  };
  const records = {
    find: jest.fn(async (recordIds: readonly string[]) =>
      answer(new Set(recordIds.filter(it => readable.includes(it)))),
    ),
    mayReadEverything: jest.fn(async () => answer(everything)),
  };
  const inner = mockServices.permissions.mock({
    authorize: async requests => requests.map(() => ({ result })),
    authorizeConditional: async requests => requests.map(() => ({ result })),
  });
  const logger = mockServices.logger.mock();
  return {
    inner,
    logger,
    records,
    permissions: new RecordPermissions({ permissions: inner, records, logger }),
  };
}

describe('RecordPermissions', () => {
  const conditional = async (given: Parameters<typeof setUp>[0]) => {
    const { permissions } = setUp(given);
    const decisions = await permissions.authorizeConditional(
      [{ permission: other }, { permission: adrReadPermission }],
      options,
    );
    return decisions.map(it => it.result);
  };

  it('has records looked at one by one, unless nothing is kept from the caller', async () => {
    await expect(conditional({})).resolves.toEqual([ALLOW, CONDITIONAL]);
    await expect(conditional({ everything: true })).resolves.toEqual([
      ALLOW,
      ALLOW,
    ]);
    await expect(conditional({ isDown: true })).resolves.toEqual([
      ALLOW,
      CONDITIONAL,
    ]);
  });

  it('lets a refusal stand, and asks nobody about it', async () => {
    const { permissions, records } = setUp({ result: DENY });
    await expect(
      permissions.authorizeConditional(
        [{ permission: adrReadPermission }],
        options,
      ),
    ).resolves.toEqual([{ result: DENY }]);
    expect(records.mayReadEverything).not.toHaveBeenCalled();
  });

  it('lets those records be seen that the decisions plugin names, in the order asked', async () => {
    const { inner, permissions, records } = setUp({ readable: ['b'] });
    await expect(
      permissions.authorize(
        [
          { permission: adrReadPermission, resourceRef: 'a' },
          { permission: other, resourceRef: 'component:default/x' },
          { permission: adrReadPermission, resourceRef: 'b' },
        ],
        options,
      ),
    ).resolves.toEqual([
      { result: DENY },
      { result: ALLOW },
      { result: ALLOW },
    ]);
    expect(records.find).toHaveBeenCalledWith(['a', 'b'], options.credentials);
    expect(inner.authorize).toHaveBeenCalledWith(
      [{ permission: other, resourceRef: 'component:default/x' }],
      options,
    );
  });

  it('shows no record where the decisions plugin does not answer, and says so', async () => {
    const { logger, permissions } = setUp({ isDown: true, readable: ['a'] });
    await expect(
      permissions.authorize(
        [
          { permission: adrReadPermission, resourceRef: 'a' },
          { permission: other, resourceRef: 'component:default/x' },
        ],
        options,
      ),
    ).resolves.toEqual([{ result: DENY }, { result: ALLOW }]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('starting'),
    );
  });
});
