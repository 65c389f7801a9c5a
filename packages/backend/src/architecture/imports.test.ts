import ts from 'typescript';
import { dependencyFault, importFault } from './__testUtils__/ImportRule';
import { listPackages, listSources } from './__testUtils__/Workspace';

const packages = listPackages();

/** Everything that a file imports, requires or imports in the middle of code. */
function importsOf(text: string): string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(it => it.fileName);
}

describe('imports', () => {
  it('are found in every form', () => {
    expect(
      importsOf(`
        import a from 'a';
        import type { B } from 'b';
        export * from 'c';
        const d = require('d');
        const e = () => import('e');
        // import f from 'f';
      `).sort(),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each(packages.map(it => it.folder))(
    'of %s keep to the table of suffixes',
    folder => {
      const importer = packages.filter(it => it.folder === folder)[0];
      const sources = listSources(folder);
      expect(sources.length).toBeGreaterThan(0);
      const faults = sources.flatMap(({ path, text }) =>
        importsOf(text).flatMap(
          specifier => importFault(importer, path, specifier, packages) ?? [],
        ),
      );
      expect(faults).toEqual([]);
    },
  );

  it('could be made by no dependency that package.json states', () => {
    const faults = packages.flatMap(importer => {
      const { dependencies, devDependencies } = importer.manifest;
      return packages.flatMap(imported => {
        const { name } = imported.manifest;
        const inTests = name in devDependencies;
        return name in dependencies || inTests
          ? dependencyFault(importer, imported, { inTests }) ?? []
          : [];
      });
    });
    expect(faults).toEqual([]);
  });
});
