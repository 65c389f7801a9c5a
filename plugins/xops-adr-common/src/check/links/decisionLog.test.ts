import { sharesNumbers } from './decisionLog';

describe('sharesNumbers', () => {
  it.each([
    ['docs/adr/1.md', 'docs/adr/2.md', true],
    ['docs/adr/superseded/1.md', 'docs/adr/2.md', true],
    ['docs/adr/2.md', 'docs/adr/superseded/1.md', true],
    ['docs/adr/one/1.md', 'docs/adr/two/1.md', true],
    ['services/shop/docs/adr/1.md', 'docs/adr/3.md', true],
    ['docs/adr/3.md', 'services/shop/docs/adr/1.md', false],
    ['services/shop/docs/adr/1.md', 'services/till/docs/adr/3.md', false],
    ['shop/docs/decisions/1.md', 'shop/docs/adr.md', true],
    ['shop/docs/adr.md', 'till/docs/adr.md', false],
    ['shop/Decision_Records/1.md', 'till/Decision_Records/1.md', false],
    ['1.md', 'superseded/2.md', true],
    ['superseded/2.md', '1.md', true],
    ['one/1.md', 'two/2.md', false],
  ])('from %s to %s is %s', (from, other, expected) => {
    expect(sharesNumbers(from, other)).toBe(expected);
  });
});
