import { jsonPointerSchema, valueAt } from './jsonPointer';

// The examples of RFC 6901, section 5.
const document = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'm~n': 8,
  ' ': 7,
  deep: { list: [{ count: 5 }], nothing: null },
};

describe('valueAt', () => {
  it.each([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/m~0n', 8],
    ['/ ', 7],
    ['/deep/list/0/count', 5],
    ['/deep/nothing', null],
  ])("finds '%s'", (pointer, value) => {
    expect(valueAt(document, pointer)).toEqual(value);
  });

  it.each([
    ['/foo/2', "there is nothing at '/foo/2'"],
    ['/foo/-', "there is nothing at '/foo/-'"],
    ['/foo/00', "there is nothing at '/foo/00'"],
    ['/foo/length', "there is nothing at '/foo/length'"],
    ['/bar/0', "there is nothing at '/bar'"],
    ['/deep/nothing/more', "there is nothing at '/deep/nothing/more'"],
    ['/foo/0/0', "there is nothing at '/foo/0/0'"],
    ['/constructor', "there is nothing at '/constructor'"],
    ['/__proto__', "there is nothing at '/__proto__'"],
  ])("says where '%s' leads nowhere", (pointer, words) => {
    expect(() => valueAt(document, pointer)).toThrow(words);
  });
});

describe('jsonPointerSchema', () => {
  it.each(['', '/', '/a/0', '/a~1b~0', '/ö'])("takes '%s'", pointer => {
    expect(jsonPointerSchema.safeParse(pointer).success).toBe(true);
  });
  it.each(['a', 'a/b', '/~', '/~2', '#/a'])("refuses '%s'", pointer => {
    expect(jsonPointerSchema.safeParse(pointer).success).toBe(false);
  });
});
