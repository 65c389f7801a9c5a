import { createMockDirectory } from '@backstage/backend-test-utils';
import { readerVersion } from './readerVersion';

describe('readerVersion', () => {
  const directory = createMockDirectory();
  const versionOf = (files: Record<string, string>, manifest = {}) => {
    directory.setContent({
      'package.json': JSON.stringify({ main: 'src/index.ts', ...manifest }),
      'src/index.ts': "export * from './status';",
      'src/status.ts': 'export const words = 1;',
      ...files,
    });
    return readerVersion(directory.path);
  };

  it('is the same for the same reader', () => {
    const first = versionOf({});
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(
      versionOf({
        'README.md': 'about',
        'src/status.test.ts': 'test',
        'src/__testUtils__/records.ts': 'test',
        'src/status.d.ts': 'types',
        'dist/index.cjs.js': 'old',
      }),
    ).toBe(first);
  });

  it.each([
    ['code that was changed', { 'src/status.ts': 'export const words = 2;' }],
    ['code that was added', { 'src/parts/dates.ts': '' }],
  ])('is another one for %s', (_, files) => {
    expect(versionOf(files)).not.toBe(versionOf({}));
  });

  it('is another one for another parser below it', () => {
    const parser = (version: string) =>
      versionOf({}, { dependencies: { 'markdown-it': version } });
    expect(parser('^15.0.0')).not.toBe(parser('^16.0.0'));
  });

  it('is told by the built code where that is what runs', () => {
    const built = (code: string) =>
      versionOf({ 'dist/index.cjs.js': code }, { main: 'dist/index.cjs.js' });
    expect(built('a')).not.toBe(built('b'));
  });

  it('is known of the reader that is installed', () => {
    expect(readerVersion()).toMatch(/^[0-9a-f]{64}$/);
  });
});
