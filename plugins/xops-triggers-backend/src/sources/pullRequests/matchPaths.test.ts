import { globSchema, pathMatcher, PathMatchers } from './matchPaths';

describe('pathMatcher', () => {
  it.each([
    ['**/*.tf', ['main.tf', 'a/b/main.tf', '.infra/main.tf'], ['main.tf.bak']],
    ['k8s/**', ['k8s/a', 'k8s/.b/c.yaml'], ['k8s', 'x/k8s/a', 'K8S/a']],
    ['*.tf', ['main.tf'], ['a/main.tf']],
    ['**/k8s/**', ['k8s/a', 'x/k8s/a'], ['k8s.yaml']],
    ['{infra,k8s}/**', ['infra/a', 'k8s/a'], ['src/a']],
    ['#notes/*', ['#notes/a'], ['notes/a']],
    ['**/Dockerfile', ['Dockerfile', 'a/Dockerfile'], ['Dockerfile.md']],
    ['a/[bc].ts', ['a/b.ts', 'a/c.ts'], ['a/d.ts']],
    ['+(a|b)', ['+(a|b)'], ['a', 'ab']],
  ])('takes %s as a shell does', (glob, fits, others) => {
    const matches = pathMatcher([glob]);
    expect(fits.filter(path => !matches(path))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  it('takes a path that fits any of several', () => {
    const matches = pathMatcher(['**/*.tf', 'k8s/**']);
    expect(['a.tf', 'k8s/a', 'b.ts'].map(matches)).toEqual([true, true, false]);
  });

  it('is quick with what is made to be slow', () => {
    const begin = performance.now();
    const globs = ['{a,b}'.repeat(49), '**/a/**/a/**/a/**', 'a*a*a*b'];
    const matches = pathMatcher(globs);
    const path = Array.from({ length: 60 }, () => 'a'.repeat(60)).join('/');
    expect(matches(path)).toBe(false);
    expect(matches('a'.repeat(250))).toBe(false);
    expect(performance.now() - begin).toBeLessThan(4000);
  });
});

describe('PathMatchers', () => {
  it('looks at one list once for each set of patterns', () => {
    const matchers = new PathMatchers();
    const asked: string[] = [];
    const paths = new Proxy(['a.tf', 'b.ts'], {
      get: (target, name) => {
        asked.push(String(name));
        return Reflect.get(target, name);
      },
    });
    expect(matchers.anyFits(['*.tf'])(paths)).toBe(true);
    const once = asked.length;
    expect(matchers.anyFits(['*.tf'])(paths)).toBe(true);
    expect(asked).toHaveLength(once);
    expect(matchers.anyFits(['*.go'])(paths)).toBe(false);
    expect(asked.length).toBeGreaterThan(once);
    expect(matchers.anyFits(['*.tf'])(['b.ts'])).toBe(false);
  });
});

describe('globSchema', () => {
  it.each(['**/*.tf', 'k8s/**', '*.y?ml', 'a/*/b/*/c/*/d'])('takes %s', it => {
    expect(globSchema.safeParse(it).success).toBe(true);
  });

  it.each([
    ['/k8s/**', "begins with '/'"],
    ['!k8s/**', "begins with '!'"],
    ['**/**/**/**/**', 'more than 4 times'],
    ['a*b*c*d*e', "more than 3 '*' in one part"],
    ['', '>=1'],
    ['a'.repeat(251), '<=250'],
  ])('refuses %s', (glob, words) => {
    expect(globSchema.safeParse(glob).error?.message).toContain(words);
  });
});
