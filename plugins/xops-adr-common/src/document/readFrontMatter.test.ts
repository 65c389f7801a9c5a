import { readFrontMatter } from './readFrontMatter';

function fields(text: string) {
  return readFrontMatter(text.split('\n'))?.fields.map(
    ({ key, value, raw, line }) => [key, value, raw, line],
  );
}

describe('readFrontMatter', () => {
  it('reads fields with their values, words and lines', () => {
    expect(
      fields(
        '---\nStatus: accepted\nsupersededBy: "0027"\nrelated_adrs: [049, x]\nDecision Makers:\n  - Ada\n  - Bob\nempty:\n---\n# Title',
      ),
    ).toEqual([
      ['status', 'accepted', 'accepted', 2],
      ['superseded-by', '0027', '"0027"', 3],
      ['related-adrs', [49, 'x'], '[049, x]', 4],
      ['decision-makers', ['Ada', 'Bob'], '- Ada\n  - Bob', 5],
      ['empty', undefined, '', 8],
    ]);
  });

  it('keeps the words of a value that is no YAML', () => {
    expect(fields('---\nstatus: "{proposed | accepted\n---')).toEqual([
      ['status', '"{proposed | accepted', '"{proposed | accepted', 2],
    ]);
  });

  it('reads TOML line by line', () => {
    expect(fields('+++\ntitle = "A"\ndraft = true\n+++')).toEqual([
      ['title', 'A', '"A"', 2],
      ['draft', true, 'true', 3],
    ]);
  });

  it('skips comments and blank lines', () => {
    expect(
      fields('\n---\n# optional\nstatus: a # b\n\n# more\nx: 1\n---'),
    ).toEqual([
      ['status', 'a', 'a # b', 4],
      ['x', 1, '1', 7],
    ]);
  });

  it.each([
    ['no front matter', '# Title\n\nStatus: accepted'],
    ['a rule at the top', '---\n\nSome words: and more.\n\n## Heading\n\n---'],
    ['a heading between rules', '---\n# Title\n\nStatus: accepted\n\n---'],
    ['an open block', '---\nstatus: accepted\n'],
    ['an empty block', '---\n---\n'],
    ['a list between rules', '---\n- status: accepted\n---\n'],
  ])('finds none in %s', (_, text) => {
    expect(readFrontMatter(text.split('\n'))).toBeUndefined();
  });

  it('lets no key reach a prototype', () => {
    const front = readFrontMatter(
      '---\n__proto__: { a: 1 }\nx: { __proto__: { polluted: 1 }, y: 2 }\n---'.split(
        '\n',
      ),
    );
    const value = front?.fields[1]?.value;
    expect(front?.fields.map(({ key }) => key)).toEqual(['-proto-', 'x']);
    expect(value).toEqual(expect.objectContaining({ y: 2 }));
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect({}).not.toHaveProperty('polluted');
  });

  it('expands no alias', () => {
    expect(fields('---\na: &a [x, x]\nb: [*a, *a]\n---')?.[1]).toEqual([
      'b',
      '[*a, *a]',
      '[*a, *a]',
      3,
    ]);
  });
});
