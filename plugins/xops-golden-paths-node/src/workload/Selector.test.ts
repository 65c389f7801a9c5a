import { matches, selectorSchema } from './Selector';

describe('matches', () => {
  const labels = { app: 'shop', tier: 'web' };

  it.each([
    { selector: {}, selected: true },
    { selector: { matchLabels: { app: 'shop' } }, selected: true },
    {
      selector: { matchLabels: { app: 'shop', tier: 'api' } },
      selected: false,
    },
    { selector: { matchLabels: { zone: 'a' } }, selected: false },
    {
      selector: {
        matchExpressions: [
          { key: 'app', operator: 'In', values: ['shop', 'b'] },
        ],
      },
      selected: true,
    },
    {
      selector: {
        matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }],
      },
      selected: false,
    },
    {
      selector: {
        matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['a'] }],
      },
      selected: true,
    },
    {
      selector: {
        matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['shop'] }],
      },
      selected: false,
    },
    {
      selector: { matchExpressions: [{ key: 'tier', operator: 'Exists' }] },
      selected: true,
    },
    {
      selector: { matchExpressions: [{ key: 'zone', operator: 'Exists' }] },
      selected: false,
    },
    {
      selector: {
        matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }],
      },
      selected: false,
    },
    {
      selector: {
        matchLabels: { app: 'shop' },
        matchExpressions: [{ key: 'zone', operator: 'DoesNotExist' }],
      },
      selected: true,
    },
  ])('$selector selects: $selected', ({ selector, selected }) => {
    expect(matches(selectorSchema.parse(selector), labels)).toBe(selected);
  });
});
