import { mayOwn } from './mayOwn';
import { RecordCriteria } from './permissionRules';

const owner: RecordCriteria = { field: 'owner', values: ['group:default/pay'] };
const tag: RecordCriteria = { field: 'tag', values: ['public'] };
const mine = ['group:default/shop', 'group:default/pay'];
const others = ['group:default/shop'];

describe('mayOwn', () => {
  it.each<[string, RecordCriteria, boolean, boolean]>([
    ['an owner', owner, true, false],
    ['another owner', { not: owner }, false, true],
    ['a tag, which only the record has', tag, true, true],
    ['no tag', { not: tag }, true, true],
    ['an owner and a tag', { allOf: [owner, tag] }, true, false],
    ['an owner or a tag', { anyOf: [owner, tag] }, true, true],
    [
      'neither an owner nor a tag',
      { not: { anyOf: [owner, tag] } },
      false,
      true,
    ],
    ['an owner and that owner', { allOf: [owner, owner] }, true, false],
    [
      'not (an owner and that owner)',
      { not: { allOf: [owner, owner] } },
      false,
      true,
    ],
    [
      'not (an owner or that owner)',
      { not: { anyOf: [owner, owner] } },
      false,
      true,
    ],
  ])('is told by %s', (_, criteria, ofMine, ofOthers) => {
    expect(mayOwn(criteria, mine)).toBe(ofMine);
    expect(mayOwn(criteria, others)).toBe(ofOthers);
  });
});
