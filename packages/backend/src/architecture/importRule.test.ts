import { contextOf, importFault, kindOf } from './__testUtils__/ImportRule';
import { WorkspacePackage } from './__testUtils__/Workspace';

function packageAt(
  folder: string,
  exports?: Record<string, unknown>,
): WorkspacePackage {
  const name = folder.startsWith('plugins/')
    ? folder.replace('plugins/', '@xops/plugin-')
    : folder.replace('packages/', '');
  return {
    folder,
    manifest: {
      name,
      exports,
      scripts: {},
      files: [],
      dependencies: {},
      devDependencies: {},
    },
  };
}

const packages = [
  ...['app', 'backend', 'cli', 'sandbox'].map(it =>
    packageAt(`packages/${it}`),
  ),
  ...[
    'xops-a-backend',
    'xops-a-common',
    'xops-a-node',
    'xops-a-react',
    'xops-b',
    'xops-b-backend',
    'xops-b-common',
    'xops-b-node',
    'xops-b-react',
    'catalog-backend-module-xops-a',
    'permission-backend-module-xops',
    'scaffolder-backend-module-xops-workspace',
  ].map(it => packageAt(`plugins/${it}`)),
  packageAt('plugins/xops-a', {
    '.': './src/index.ts',
    './alpha': './src/alpha.tsx',
  }),
];

function fault(file: string, specifier: string): string | undefined {
  const importer = packages.find(it => file.startsWith(`${it.folder}/`));
  if (!importer) {
    throw new Error(`No package holds ${file}`);
  }
  return importFault(importer, file, specifier, packages);
}

describe('the rule about imports', () => {
  it.each([
    ['plugins/xops-a-node/src/a.ts', '@xops/plugin-xops-a-common'],
    ['plugins/xops-a-node/src/a.ts', '@xops/plugin-xops-b-common'],
    ['plugins/xops-a-react/src/a.ts', '@xops/plugin-xops-a-common'],
    ['plugins/xops-a-backend/src/a.ts', '@xops/plugin-xops-a-common'],
    ['plugins/xops-a-backend/src/a.ts', '@xops/plugin-xops-a-node'],
    ['plugins/xops-a-backend/src/a.ts', '@xops/plugin-xops-b-node'],
    ['plugins/xops-a/src/a.ts', '@xops/plugin-xops-b-react'],
    ['plugins/xops-a/src/a.ts', '@xops/plugin-xops-b-common'],
    [
      'plugins/catalog-backend-module-xops-a/src/a.ts',
      '@xops/plugin-xops-a-common',
    ],
    [
      'plugins/permission-backend-module-xops/src/a.ts',
      '@xops/plugin-xops-a-common',
    ],
    [
      'plugins/permission-backend-module-xops/src/a.ts',
      '@xops/plugin-xops-b-node',
    ],
    ['packages/cli/src/a.ts', '@xops/plugin-xops-a-common'],
    ['packages/app/src/a.ts', '@xops/plugin-xops-a/alpha'],
    ['packages/backend/src/index.ts', '@xops/plugin-xops-a-backend'],
    [
      'packages/backend/src/index.ts',
      '@xops/plugin-catalog-backend-module-xops-a',
    ],
    ['packages/sandbox/src/a.test.ts', '@xops/plugin-xops-a-node'],
    [
      'plugins/xops-a-common/src/permissions.ts',
      '@backstage/plugin-permission-common',
    ],
    ['plugins/xops-a-common/src/a.ts', 'zod'],
    ['plugins/xops-a-common/src/a.test.ts', 'node:fs'],
    ['plugins/xops-a-node/src/a.ts', 'node:fs'],
    ['plugins/xops-a-common/src/deep/a.ts', '../b'],
    ['plugins/xops-a/src/a.ts', '../package.json'],
  ])('lets %s import %s', (file, specifier) => {
    expect(fault(file, specifier)).toBeUndefined();
  });

  it.each([
    ['plugins/xops-a-common/src/a.ts', '@xops/plugin-xops-b-common'],
    ['plugins/xops-a-common/src/a.ts', '@xops/plugin-xops-a-node'],
    ['plugins/xops-a-node/src/a.ts', '@xops/plugin-xops-b-node'],
    ['plugins/xops-a-node/src/a.ts', '@xops/plugin-xops-a-backend'],
    ['plugins/xops-a-react/src/a.ts', '@xops/plugin-xops-b-react'],
    ['plugins/xops-a-react/src/a.ts', '@xops/plugin-xops-a'],
    ['plugins/xops-a-backend/src/a.ts', '@xops/plugin-xops-b-common'],
    ['plugins/xops-a-backend/src/a.ts', '@xops/plugin-xops-b-backend'],
    ['plugins/xops-a-backend/src/a.test.ts', '@xops/plugin-xops-b-backend'],
    ['plugins/xops-a-backend/src/a.ts', '@xops/plugin-xops-a'],
    ['plugins/xops-a-backend/src/a.ts', '@xops/plugin-xops-a-react'],
    ['plugins/xops-a-backend/src/a.ts', 'sandbox'],
    ['plugins/xops-a/src/a.ts', '@xops/plugin-xops-b'],
    ['plugins/xops-a/src/a.ts', '@xops/plugin-xops-a-backend'],
    ['plugins/xops-a/src/a.ts', '@xops/plugin-xops-a-node'],
    [
      'plugins/catalog-backend-module-xops-a/src/a.ts',
      '@xops/plugin-xops-b-common',
    ],
    [
      'plugins/scaffolder-backend-module-xops-workspace/src/a.ts',
      '@xops/plugin-xops-a-common',
    ],
    [
      'plugins/permission-backend-module-xops/src/a.ts',
      '@xops/plugin-xops-a-backend',
    ],
    ['packages/app/src/a.ts', '@xops/plugin-xops-a-backend'],
    ['packages/app/src/a.ts', '@xops/plugin-xops-a-common'],
    ['packages/backend/src/index.ts', '@xops/plugin-xops-a'],
    ['packages/backend/src/index.ts', 'sandbox'],
    ['packages/sandbox/src/a.ts', '@xops/plugin-xops-a-node'],
    ['packages/sandbox/src/a.test.ts', '@xops/plugin-xops-a-backend'],
    ['packages/cli/src/a.ts', '@xops/plugin-xops-a-backend'],
    ['plugins/xops-a-common/src/a.ts', '@backstage/catalog-model'],
    ['plugins/xops-a-common/src/a.ts', '@backstage/plugin-permission-common'],
    [
      'plugins/xops-a-common/src/deep/permissions.ts',
      '@backstage/plugin-permission-common',
    ],
    ['plugins/xops-a-common/src/permissions.ts', '@backstage/errors'],
    ['plugins/xops-a-common/src/a.ts', 'node:fs'],
    ['plugins/xops-a/src/a.ts', 'fs'],
    ['packages/app/src/a.ts', '@xops/plugin-xops-a/src/internal'],
    [
      'plugins/xops-a-backend/src/a.ts',
      '@xops/plugin-xops-a-common/src/internal',
    ],
    ['plugins/xops-a/src/a.ts', '../../xops-a-common/src/index'],
    ['plugins/xops-a/src/a.ts', '../../xops-a-common'],
    ['plugins/xops-a/src/a.ts', '../../../README.md'],
  ])('keeps %s from importing %s', (file, specifier) => {
    expect(fault(file, specifier)).toContain(file);
  });

  it('knows every kind of package, and refuses one that is not in the table', () => {
    expect(kindOf('plugins/xops-a')).toBe('frontend');
    expect(kindOf('plugins/search-backend-module-xops-a')).toBe(
      'backendModule',
    );
    expect(kindOf('packages/backend')).toBe('backendApp');
    expect(() => kindOf('packages/utils')).toThrow("'packages/utils'");
  });

  it.each([
    ['plugins/xops-golden-paths', 'xops-golden-paths'],
    ['plugins/xops-golden-paths-backend', 'xops-golden-paths'],
    ['plugins/catalog-backend-module-xops-golden-paths', 'xops-golden-paths'],
  ])('counts %s to the context %s', (folder, context) => {
    expect(contextOf(folder)).toBe(context);
  });
});
