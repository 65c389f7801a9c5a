import { changeParams } from '@xops/plugin-xops-home-react';
import { triggerRule } from '../__testUtils__/fixtures';
import {
  concernsEntity,
  isFiltered,
  NO_FILTER,
  readRuleAddress,
  ruleQuery,
} from './RuleAddress';

const read = (search: string) => readRuleAddress(new URLSearchParams(search));

describe('the address of the list', () => {
  it('says what is looked for', () => {
    expect(
      read('text=atlantis&group=firing&entity=group:default/platform'),
    ).toEqual({
      text: 'atlantis',
      group: 'firing',
      entity: 'group:default/platform',
    });
  });

  it('narrows nothing with what it does not know', () => {
    const address = read('group=burning&entity=%20&other=1');

    expect(address).toEqual({ text: '', group: undefined, entity: undefined });
    expect(isFiltered(address)).toBe(false);
  });

  it.each(['text=a', 'group=off', 'entity=group:default/a'])(
    'is narrowed by %s',
    search => {
      expect(isFiltered(read(search))).toBe(true);
    },
  );

  it('keeps the rest of itself when every filter is taken away', () => {
    const params = new URLSearchParams('text=a&group=off&range=week');

    expect(changeParams(params, NO_FILTER).toString()).toBe('range=week');
  });

  it('asks for no more words than the backend takes, and for none where there are none', () => {
    expect(ruleQuery(read(`text=${'a'.repeat(600)}`)).text).toHaveLength(500);
    expect(ruleQuery(read('text=%20'))).toEqual({});
  });
});

describe('what concerns an entity', () => {
  it.each([
    ['component:default/ferry', true],
    ['Component:default/Ferry', true],
    ['group:default/platform', true],
    ['component:default/other', false],
    [undefined, true],
  ])('is of %s: %s', (entity, concerns) => {
    expect(concernsEntity(triggerRule(), entity)).toBe(concerns);
  });
});
