import { newChangeId } from './changeId';

describe('newChangeId', () => {
  it('gives ids in order, all different, as long as their column', () => {
    const ids = Array.from({ length: 1000 }, newChangeId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids.map(id => id.slice(0, 14))).size).toBe(1000);
    expect(ids.every(id => id.length === 36)).toBe(true);
  });
});
