import { dayFirstAt } from './dayFirst';

describe('dayFirstAt', () => {
  const rules = [
    { prefix: 'github.com/acme/', dayFirst: true },
    { prefix: 'https://github.com/acme/usa/', dayFirst: false },
  ];

  it.each([
    ['https://github.com/acme/shop/tree/main/docs', true],
    ['https://github.com/acme/usa/tree/main/docs', false],
    ['https://github.com/other/shop', undefined],
    ['https://git.example.com/github.com/acme/', undefined],
  ])('takes the longest prefix of %s', (url, expected) => {
    expect(dayFirstAt(rules, url)).toBe(expected);
    expect(dayFirstAt([...rules].reverse(), url)).toBe(expected);
  });

  it('holds for all with an empty prefix, and knows nothing without rules', () => {
    const everywhere = [{ prefix: '', dayFirst: false }];
    expect(dayFirstAt(everywhere, 'https://github.com/a')).toBe(false);
    expect(dayFirstAt([], 'https://github.com/a')).toBeUndefined();
  });
});
