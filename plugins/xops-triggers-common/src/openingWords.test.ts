import { distanceWords, lockedSentence, triggerPath } from './openingWords';

const distance = {
  value: 3.2,
  threshold: 5,
  unit: 'pull requests a week',
  readAt: '2026-11-21T12:00:00.000Z',
};

describe('distanceWords', () => {
  it.each([
    [distance, '3.2 of 5 pull requests a week'],
    [{ ...distance, value: 3.2000000001 }, '3.2 of 5 pull requests a week'],
    [
      { ...distance, value: 12345.678, threshold: 2e4, unit: '%' },
      '12,345.68 of 20,000 %',
    ],
    [{ ...distance, value: 0, threshold: 1, unit: '' }, '0 of 1'],
  ])('says %j as "%s"', (far, words) => {
    expect(distanceWords(far)).toBe(words);
  });
});

describe('triggerPath', () => {
  it('is the address of a page, whatever stands in the id', () => {
    expect(triggerPath('0a1b:docs/a b.md#iac')).toBe(
      '/triggers/rules/0a1b%3Adocs%2Fa%20b.md%23iac',
    );
  });
});

describe('lockedSentence', () => {
  const answer = {
    action: 'activate-atlantis',
    reason: 'its trigger is inactive: IaC PRs above 5 a week',
    ruleId: 'a#iac',
    distance,
  };

  it('says why, how far, and who can open it where', () => {
    expect(lockedSentence(answer)).toBe(
      "The path 'activate-atlantis' is locked: its trigger is inactive: IaC PRs above 5 a week (3.2 of 5 pull requests a week). Who may override triggers can open it on record: /triggers/rules/a%23iac",
    );
  });

  it('leaves the address to a page that has the link', () => {
    expect(lockedSentence(answer, { where: false })).toMatch(
      /\. Who may override triggers can open it on record\.$/,
    );
  });

  it('names nobody who can override what no trigger names', () => {
    expect(
      lockedSentence({ action: 'fly', reason: 'no trigger for it is known' }),
    ).toBe("The path 'fly' is locked: no trigger for it is known.");
  });
});
