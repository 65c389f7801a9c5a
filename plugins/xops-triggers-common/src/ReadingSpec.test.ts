import { readingKey } from './ReadingSpec';

describe('readingKey', () => {
  it('is the same for the same parameters in another order, and another for others', () => {
    const source = 'pullRequests.rate';
    const key = readingKey({ source, parameters: { a: 1, b: { c: 2, d: 3 } } });
    expect(
      readingKey({ source, parameters: { b: { d: 3, c: 2 }, a: 1 } }),
    ).toBe(key);
    expect(readingKey({ source, parameters: { a: 1, b: [3, 2] } })).not.toBe(
      readingKey({ source, parameters: { a: 1, b: [2, 3] } }),
    );
  });
});
