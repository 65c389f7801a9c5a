import { readGraphAddress } from './GraphAddress';

const read = (search: string) => readGraphAddress(new URLSearchParams(search));

describe('the address of the graph', () => {
  it('shows linked records as a drawing when it says nothing', () => {
    expect(read('')).toEqual({
      focus: undefined,
      depth: 1,
      view: 'graph',
      unlinked: false,
    });
  });

  it('holds focus, depth, view and what is shown', () => {
    expect(read('focus=a:b.md&depth=3&view=table&unlinked=shown')).toEqual({
      focus: 'a:b.md',
      depth: 3,
      view: 'table',
      unlinked: true,
    });
  });

  it.each(['0', '4', '1.5', 'deep'])('reads a depth of %s as one', depth => {
    expect(read(`depth=${depth}`).depth).toBe(1);
  });
});
