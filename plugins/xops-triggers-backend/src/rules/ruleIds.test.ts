import { TriggerWords } from '@xops/plugin-xops-triggers-common';
import { ruleIds } from './ruleIds';

const row = (subject: string, words: Partial<TriggerWords> = {}) => ({
  recordId: 'docs/5.md',
  words: {
    subject,
    condition: '>5',
    mandate: false,
    action: 'Activate Atlantis',
    raw: '',
    line: 1,
    ...words,
  },
});
const hire = row('Team size', { action: 'Hire' });
const split = row('Team size', { action: 'Split the team' });
const split9 = row('Team size', {
  action: 'Split the team',
  condition: '>9',
});

describe('ruleIds', () => {
  it('of a subject that stands alone is its slug, whatever else the row says', () => {
    const edited = row('IaC PRs', { condition: '>9', action: 'Hire' });
    expect(ruleIds([row('IaC PRs'), hire])).toEqual([
      'docs/5.md#iac-prs',
      'docs/5.md#team-size',
    ]);
    expect(ruleIds([edited])).toEqual(['docs/5.md#iac-prs']);
  });

  it('of a repeated subject are of its action: a row that goes leaves its id to no other', () => {
    const [first, second] = ruleIds([hire, split]);
    expect(first).toMatch(/^docs\/5\.md#team-size~[0-9a-f]{10}$/);
    expect(second).not.toBe(first);
    expect(ruleIds([split, row('Other'), hire])).toEqual([
      second,
      'docs/5.md#other',
      first,
    ]);
    expect(ruleIds([split])).toEqual(['docs/5.md#team-size']);
  });

  it('stay when the threshold of a repeated subject is edited', () => {
    const edited = row('Team size', { action: 'hire!', condition: '>7' });
    expect(ruleIds([edited, split])).toEqual(ruleIds([hire, split]));
  });

  it('of a repeated subject with one action are of the condition', () => {
    const ids = ruleIds([split, split9, hire]);
    expect(new Set(ids).size).toBe(3);
    expect(ruleIds([split9, hire, split])).toEqual([ids[1], ids[2], ids[0]]);
    expect(ids[2]).toBe(ruleIds([hire, split])[0]);
  });

  it('are different for rows that say the same', () => {
    const ids = ruleIds([hire, hire, hire]);
    expect(new Set(ids).size).toBe(3);
    expect(ids.slice(0, 2)).toEqual(ruleIds([hire, hire]));
  });

  it.each([
    [[hire, split, row('Team size 2')]],
    [[row('!'), row('?', { action: 'Hire' })]],
    // The same record, told twice.
    [[row('IaC PRs'), row('Moons'), row('IaC PRs'), row('Moons')]],
  ])('never meet, %#', rows => {
    const ids = ruleIds(rows);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of two records may have the same subject', () => {
    const other = { ...hire, recordId: 'docs/6.md' };
    expect(ruleIds([hire, other])).toEqual([
      'docs/5.md#team-size',
      'docs/6.md#team-size',
    ]);
  });
});
