import { changeParams } from './changeParams';

const change = (search: string, changes: Parameters<typeof changeParams>[1]) =>
  changeParams(new URLSearchParams(search), changes).toString();

describe('changeParams', () => {
  it.each([
    ['q=a&sort=date', { q: 'b' }, 'sort=date&q=b'],
    ['owner=x', { owner: ['y', 'z'] }, 'owner=y&owner=z'],
    ['owner=x&owner=y&q=a', { owner: '' }, 'q=a'],
    ['owner=x&owner=y', { owner: [] }, ''],
    ['q=a', { owner: ['', 'y'] }, 'q=a&owner=y'],
    ['q=a', {}, 'q=a'],
  ])('of %s by %j is %s', (search, changes, expected) => {
    expect(change(search, changes)).toBe(expected);
  });

  it('leaves what it was given alone', () => {
    const params = new URLSearchParams('q=a');

    changeParams(params, { q: 'b' });

    expect(params.toString()).toBe('q=a');
  });
});
