import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { isRuleOwner, meetsCriteria, RuleCriteria } from './permissionRules';

const rule = { owners: ['group:default/shop', 'group:default/pay'] };
const pay: RuleCriteria = { owners: ['group:default/pay'] };
const other: RuleCriteria = { owners: ['group:default/other'] };

describe('the rule of triggers', () => {
  it.each([
    [['group:default/pay', 'user:default/ada'], true],
    [['group:default/other'], false],
    [[], false],
  ])('an owner among %j is %s', (claims, expected) => {
    expect(isRuleOwner.apply(rule, { claims })).toBe(expected);
  });

  it('becomes a condition for the store, whatever stands around it', () => {
    const transform = createConditionTransformer([isRuleOwner]);
    const resourceType = 'xops-trigger-rule';
    const condition = {
      rule: 'IS_RULE_OWNER',
      resourceType,
      params: { claims: ['group:default/pay'] },
    };
    expect(transform({ not: condition })).toEqual({ not: pay });
    expect(() =>
      transform({ ...condition, params: { claims: 'everybody' } }),
    ).toThrow('Parameters to rule are invalid');
  });
});

describe('meetsCriteria', () => {
  it.each<[RuleCriteria | undefined, boolean]>([
    [undefined, true],
    [pay, true],
    [other, false],
    [{ owners: [] }, false],
    [{ not: other }, true],
    [{ not: pay }, false],
    [{ allOf: [pay, { not: other }] }, true],
    [{ allOf: [pay, other] }, false],
    [{ anyOf: [other, pay] }, true],
    [{ anyOf: [other, { not: pay }] }, false],
  ])('answers %j with %s', (criteria, expected) => {
    expect(meetsCriteria(rule, criteria)).toBe(expected);
  });
});
