import { entityPath, withQuery } from './paths';

describe('withQuery', () => {
  it('writes each value, lists again and again, and escapes them', () => {
    expect(
      withQuery('/records', { q: 'a & b', owner: ['x', 'y'], limit: 5 }),
    ).toBe('/records?q=a+%26+b&owner=x&owner=y&limit=5');
  });

  it('leaves out what is not asked for', () => {
    expect(withQuery('/records', { q: undefined, owner: [] })).toBe('/records');
  });

  it('asks for nothing and for no as well', () => {
    expect(withQuery('/records', { since: 0, all: false })).toBe(
      '/records?since=0&all=false',
    );
  });
});

describe('entityPath', () => {
  it('escapes each part', () => {
    expect(entityPath('component:default/a b')).toBe('component/default/a%20b');
  });
});
