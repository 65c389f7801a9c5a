import {
  exists,
  listPackages,
  readFile,
  WorkspacePackage,
} from './__testUtils__/Workspace';
import { Kind, kindOf } from './__testUtils__/ImportRule';

const packages = listPackages();
const plugins = packages.filter(it => it.folder.startsWith('plugins/'));

const ROLE_OF: Record<Kind, string> = {
  common: 'common-library',
  node: 'node-library',
  react: 'web-library',
  backend: 'backend-plugin',
  backendModule: 'backend-plugin-module',
  frontend: 'frontend-plugin',
  app: 'frontend',
  backendApp: 'backend',
  sandbox: 'node-library',
  cli: 'cli',
};

function each(list: readonly WorkspacePackage[]) {
  return list.map(it => [it.folder, it] as const);
}

describe.each(each(packages))('%s', (folder, { manifest }) => {
  it('can be built, linted and tested: Backstage skips what has no script', () => {
    expect(Object.keys(manifest.scripts)).toEqual(
      expect.arrayContaining(['build', 'lint', 'test']),
    );
  });

  it('says what it is, under which licence', () => {
    expect(manifest.license).toBe('Apache-2.0');
    expect(manifest.backstage?.role).toBe(ROLE_OF[kindOf(folder)]);
  });

  it('takes its siblings from the workspace', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    const siblings = packages.filter(it => it.manifest.name in all);
    for (const { manifest: sibling } of siblings) {
      expect(all[sibling.name]).toMatch(/^(workspace:\^|link:\.\.\/app)$/);
    }
  });
});

describe.each(each(plugins))('%s', (folder, { manifest }) => {
  it('is named after its folder and says where it lies', () => {
    expect(manifest.name).toBe(folder.replace('plugins/', '@xops/plugin-'));
    expect(manifest.repository?.directory).toBe(folder);
  });

  it('packs what it needs', () => {
    expect(Object.keys(manifest.scripts)).toEqual(
      expect.arrayContaining(['prepack', 'postpack', 'clean']),
    );
    const needed = ['migrations', 'config.d.ts'].filter(it =>
      exists(`${folder}/${it}`),
    );
    expect(manifest.files).toEqual(expect.arrayContaining(['dist', ...needed]));
    expect(manifest.configSchema).toBe(
      needed.includes('config.d.ts') ? 'config.d.ts' : undefined,
    );
    for (const file of manifest.files.filter(it => it !== 'dist')) {
      expect(exists(`${folder}/${file}`)).toBe(true);
    }
  });

  it('has a README of at most sixty lines', () => {
    const lines = readFile(`${folder}/README.md`).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThanOrEqual(60);
  });

  it('writes its README for the package, not for the machine it was written on', () => {
    expect(readFile(`${folder}/README.md`)).not.toMatch(/\/(home|root|tmp)\//);
  });
});

const isModule = ({ folder }: WorkspacePackage) =>
  kindOf(folder) === 'backendModule';

describe.each(each(plugins.filter(isModule)))('%s', (folder, { manifest }) => {
  it('says which plugin it is a module of', () => {
    const { pluginId, pluginPackage } = manifest.backstage ?? {};
    expect(folder).toContain(`/${pluginId}-backend-module-`);
    expect(pluginPackage).toMatch(new RegExp(`plugin-${pluginId}-backend$`));
  });
});

describe.each(each(plugins.filter(it => !isModule(it))))(
  '%s',
  (folder, { manifest }) => {
    it('names its plugin and every package of it', () => {
      const { pluginId, pluginPackages } = manifest.backstage ?? {};
      expect(folder).toMatch(new RegExp(`/${pluginId}(-\\w+)?$`));
      expect(pluginPackages).toEqual(
        plugins
          .filter(
            it => !isModule(it) && it.manifest.backstage?.pluginId === pluginId,
          )
          .map(it => it.manifest.name),
      );
    });
  },
);

describe('the lock file', () => {
  const lock = readFile('yarn.lock');

  /** Versions by package, from entries such as `"@backstage/x@npm:^1.0.0":`. */
  function versionsOf(text: string): Map<string, Set<string>> {
    const versions = new Map<string, Set<string>>();
    const entry = /^"(@backstage\/[^@"]+)@npm:[^\n]*":\n {2}version: (.+)$/gm;
    for (const [, name, version] of text.matchAll(entry)) {
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
    }
    return versions;
  }

  it('has one version of each Backstage package', () => {
    const versions = versionsOf(lock);
    expect(versions.size).toBeGreaterThan(100);
    expect(
      [...versions]
        .filter(([, found]) => found.size > 1)
        .map(([name, found]) => `${name}: ${[...found].join(', ')}`),
    ).toEqual([]);
  });

  it('would be caught with two', () => {
    const doubled = versionsOf(
      '"@backstage/a@npm:^1.0.0, @backstage/a@npm:^1.1.0":\n  version: 1.1.0\n\n"@backstage/a@npm:^2.0.0":\n  version: 2.0.0\n',
    );
    expect(doubled.get('@backstage/a')).toEqual(new Set(['1.1.0', '2.0.0']));
  });

  it('names no registry, so that it can be installed from any', () => {
    expect(lock).not.toMatch(/https?:\/\/[^\s"]*\.tgz/);
  });
});
