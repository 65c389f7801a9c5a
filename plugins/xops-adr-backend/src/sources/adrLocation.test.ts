import { parseAdrLocation } from './adrLocation';

describe('parseAdrLocation', () => {
  it.each([
    ['docs/adr', ['docs/adr']],
    [' docs/adr , decisions/,', ['docs/adr', 'decisions/']],
    ['docs/adr,docs/adr', ['docs/adr']],
    ['[docs/adr, "a, b"]', ['docs/adr', 'a, b']],
    ['- docs/adr\n- decisions', ['docs/adr', 'decisions']],
    ['docs/adr\n', ['docs/adr']],
    [
      'https://git.example.com/o/r/src/branch/main/adr,docs',
      ['https://git.example.com/o/r/src/branch/main/adr', 'docs'],
    ],
    ['.', ['.']],
  ])('reads %p as %p', (annotation, places) => {
    expect(parseAdrLocation(annotation)).toEqual({ status: 'read', places });
  });

  it.each([
    ['', 'is empty'],
    [' , ', 'is empty'],
    ['[]', 'is empty'],
    ['[docs/adr', 'is no list of places'],
    ['[{ path: docs }]', 'is no list of places'],
    ['- docs\n- 7', 'is no list of places'],
    ['a: &a [x]\nb: *a', 'is no list of places'],
    [
      Array.from({ length: 51 }, (_, index) => `docs/${index}`).join(','),
      'names 51 places, more than 50',
    ],
  ])('says what is wrong with %p', (annotation, error) => {
    expect(parseAdrLocation(annotation)).toEqual({
      status: 'unreadable',
      error: expect.stringContaining(error),
      advice: expect.stringMatching(/^\S.*\.$/),
    });
  });

  it('repeats no more than the beginning of what is wrong', () => {
    const parsed = parseAdrLocation(`[${'x'.repeat(10_000)}`);
    expect(JSON.stringify(parsed).length).toBeLessThan(500);
  });
});
