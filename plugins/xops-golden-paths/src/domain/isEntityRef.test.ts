import { isEntityRef } from './isEntityRef';

describe('isEntityRef', () => {
  it.each([
    ['group:default/shop', true],
    ['Group:shop', true],
    ['shop', false],
    ['default/shop', false],
    ['https://example.com/a', false],
    ['group:a/b/c', false],
    ['', false],
  ])('%j is %s', (text, is) => {
    expect(isEntityRef(text)).toBe(is);
  });
});
