import { parseYaml } from './YamlDocument';

const read = (text: string, kubernetes = true) =>
  parseYaml({ path: 'a.yaml', text }, { kubernetes });

describe('parseYaml', () => {
  it.each([
    { text: 'on', kubernetes: true, otherwise: 'on' },
    { text: 'yes', kubernetes: true, otherwise: 'yes' },
    { text: '0755', kubernetes: 493, otherwise: 755 },
    { text: '2026-01-31', kubernetes: '2026-01-31', otherwise: '2026-01-31' },
    { text: '10:30', kubernetes: '10:30', otherwise: '10:30' },
    { text: '1e3', kubernetes: 1000, otherwise: 1000 },
    { text: '~', kubernetes: null, otherwise: null },
  ])(
    'reads $text as Kubernetes does, or as YAML 1.2',
    ({ text, kubernetes, otherwise }) => {
      expect(read(`a: ${text}`)[0].value).toEqual({ a: kubernetes });
      expect(read(`a: ${text}`, false)[0].value).toEqual({ a: otherwise });
    },
  );

  it('takes keys as text and follows merges', () => {
    const [document] = read('a: &a { b: 1 }\non: { <<: *a, 2: c }\n', false);
    expect(document.value).toEqual({ a: { b: 1 }, on: { b: 1, '2': 'c' } });
  });

  it('leaves out empty documents and keeps the lines of the others', () => {
    const documents = read('---\n---\na: 1\n---\n# nothing\n---\nb:\n  - c\n');
    expect(documents.map(it => it.value)).toEqual([{ a: 1 }, { b: ['c'] }]);
    expect(documents[1].lineOf(['b', 0])).toBe(8);
  });

  it.each([
    { path: [], line: 2 },
    { path: ['a'], line: 2 },
    { path: ['a', 'b', 1], line: 5 },
    { path: ['a', 'b', 1, 'd'], line: 6 },
    { path: ['a', 'b', 1, 'missing'], line: 5 },
    { path: ['nowhere', 'at', 'all'], line: 2 },
  ])('finds the line of $path, or the nearest above', ({ path, line }) => {
    const [document] = read(
      '# why\na:\n  b:\n    - 1\n    - c: 2\n      d: 3\n',
    );
    expect(document.lineOf(path)).toBe(line);
  });

  it('tells faults with their lines', () => {
    expect(read('a: 1\na: 2\n')[0].problems).toEqual([
      {
        line: 2,
        message: 'Map keys must be unique at line 2, column 1',
        isDuplicateKey: true,
      },
    ]);
    expect(read('a: [1\nb: 2\n')[0].problems[0]).toMatchObject({
      isDuplicateKey: false,
    });
  });

  it.each([
    { name: 'lists in lists without end', text: '['.repeat(200_000) },
    { name: 'an alias that holds itself', text: 'a: &a [*a]\n' },
    { name: 'an alias of nothing', text: 'a: *b\n' },
  ])('never throws: $name', ({ text }) => {
    const [document] = read(text);
    expect(document.problems).not.toEqual([]);
    expect(document.lineOf([])).toBeGreaterThan(0);
  });

  it('finds keys without a value, but not those that say so', () => {
    const [document] = read('a:\n  b:\n  c: null\n  d: ~\n  e: ""\n  f: {}\n');
    expect(document.emptyPaths()).toEqual([['a', 'b']]);
  });
});
