import { fieldLabels, fieldWords } from './ruleFields';

describe('the fields of a rule', () => {
  it('are named by their labels, in the order of the page', () => {
    expect(
      fieldLabels(
        [
          'comparisons.0.parameters.paths',
          'comparisons.0.threshold',
          'comparisons.0.source',
          'owners',
          'subject',
        ],
        false,
      ),
    ).toEqual([
      'What is watched',
      'Add an owner',
      'What is measured',
      'paths',
      'Threshold',
    ]);
  });

  it('are told apart where there are several conditions', () => {
    expect(
      fieldLabels(['comparisons.1.threshold', 'comparisons.0.source'], true),
    ).toEqual(['What is measured of condition 1', 'Threshold of condition 2']);
  });

  it.each([
    ['subject', /few words/],
    ['comparisons.3.threshold', /number/],
    ['actionId', /such as activate-atlantis/],
  ])('say what %s takes', (key, words) => {
    expect(fieldWords(key)).toMatch(words);
  });

  it('say nothing of one that is not known', () => {
    expect(fieldWords('colour')).toBeUndefined();
  });
});
