import { createConditionTransformer } from '@backstage/plugin-permission-node';
import {
  hasStatus,
  hasTag,
  isEntityOwner,
  decisionRecordRules,
} from './permissionRules';

const record = {
  owners: ['group:default/shop', 'group:default/pay'],
  status: 'none',
  tags: ['data'],
};

describe('the rules of decision records', () => {
  it.each([
    [['group:default/pay', 'user:default/ada'], true],
    [['group:default/other'], false],
    [[], false],
  ])('an owner among %j is %s', (claims, expected) => {
    expect(isEntityOwner.apply(record, { claims })).toBe(expected);
  });

  it('know a status, and none', () => {
    expect(hasStatus.apply(record, { status: ['accepted', 'none'] })).toBe(
      true,
    );
    expect(hasStatus.apply(record, { status: ['accepted'] })).toBe(false);
  });

  it('know a tag', () => {
    expect(hasTag.apply(record, { tag: 'data' })).toBe(true);
    expect(hasTag.apply(record, { tag: 'speed' })).toBe(false);
  });

  it('become conditions for the store, whatever stands around them', () => {
    const transform = createConditionTransformer(decisionRecordRules);
    const resourceType = 'xops-decision-record';
    expect(
      transform({
        anyOf: [
          {
            rule: 'IS_ENTITY_OWNER',
            resourceType,
            params: { claims: ['group:default/pay'] },
          },
          { not: { rule: 'HAS_TAG', resourceType, params: { tag: 'data' } } },
          {
            rule: 'HAS_STATUS',
            resourceType,
            params: { status: ['accepted'] },
          },
        ],
      }),
    ).toEqual({
      anyOf: [
        { field: 'owner', values: ['group:default/pay'] },
        { not: { field: 'tag', values: ['data'] } },
        { field: 'status', values: ['accepted'] },
      ],
    });
  });

  it('refuse parameters of another kind', () => {
    const transform = createConditionTransformer(decisionRecordRules);
    expect(() =>
      transform({
        rule: 'HAS_STATUS',
        resourceType: 'xops-decision-record',
        params: { status: ['great'] },
      }),
    ).toThrow('Parameters to rule are invalid');
  });
});
