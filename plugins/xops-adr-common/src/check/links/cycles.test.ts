import { cycles } from './cycles';

function cyclesOf(text: string): string[] {
  const edges = new Map<string, string[]>();
  const nodes = new Set<string>();
  for (const [from, to] of text.split(' ').filter(Boolean)) {
    nodes.add(from).add(to);
    edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  return cycles([...nodes].sort(), edges)
    .map(it => it.join(''))
    .sort();
}

describe('cycles', () => {
  it.each([
    ['ab bc ac', []],
    ['ab ba', ['ab']],
    ['ab bc ca cd', ['abc']],
    ['ab ba bc cd dc', ['ab', 'cd']],
    ['ab bc cb bd da', ['abcd']],
    ['', []],
    ['aa', []],
  ])('of %p are %p', (edges, expected) => {
    expect(cyclesOf(edges).map(it => [...it].sort().join(''))).toEqual(
      expected,
    );
  });

  it('follows a chain of 100,000 without running out of stack', () => {
    const length = 100_000;
    const nodes = Array.from({ length }, (_, index) => index);
    const edges = new Map(nodes.map(it => [it, [(it + 1) % length]]));
    expect(cycles(nodes, edges)[0]).toHaveLength(length);
  });
});
