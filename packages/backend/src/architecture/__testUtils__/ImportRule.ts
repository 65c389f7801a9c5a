import { builtinModules } from 'node:module';
import path from 'node:path';
import { isTestCode, WorkspacePackage } from './Workspace';

/** What a package is, by its suffix or, outside plugins/, by its folder. */
export type Kind =
  | 'common'
  | 'node'
  | 'react'
  | 'backend'
  | 'backendModule'
  | 'frontend'
  | 'app'
  | 'backendApp'
  | 'sandbox'
  | 'cli';

/** The table of suffixes: which kinds of ours a kind may import. */
const MAY_IMPORT: Record<Kind, { own: Kind[]; others: Kind[] }> = {
  common: { own: [], others: [] },
  node: { own: ['common'], others: ['common'] },
  react: { own: ['common'], others: ['common'] },
  backend: { own: ['common', 'node'], others: ['node'] },
  backendModule: { own: ['common', 'node'], others: ['node'] },
  frontend: { own: ['common', 'react'], others: ['common', 'react'] },
  app: { own: [], others: ['frontend', 'react'] },
  backendApp: { own: [], others: ['app', 'backend', 'backendModule'] },
  sandbox: { own: [], others: [] },
  cli: { own: [], others: ['common', 'node'] },
};

/**
 * Modules that serve the whole suite belong to no single context, so that they
 * own every -common: the permission policy, the scaffolder's actions.
 */
const SUITE_MODULE = /-backend-module-xops$/;

/** What tests may use beyond what is shipped, for reasons stated. */
const TESTS_MAY_IMPORT: Partial<Record<Kind, Kind[]>> = {
  // The demo organisation's manifests pass the same checks as a path's output.
  sandbox: ['node'],
  // A push is tried from the host's signed webhook on, through the module that receives it.
  backend: ['backendModule'],
};

export function kindOf(folder: string): Kind {
  const name = path.posix.basename(folder);
  if (folder.startsWith('packages/')) {
    switch (name) {
      case 'app':
      case 'sandbox':
      case 'cli':
        return name;
      case 'backend':
        return 'backendApp';
      default:
        throw new Error(
          `The package '${folder}' is not in the table of ARCHITECTURE.md`,
        );
    }
  }
  if (name.includes('-backend-module-')) {
    return 'backendModule';
  }
  switch (/-(common|node|react|backend)$/.exec(name)?.[1]) {
    case 'common':
      return 'common';
    case 'node':
      return 'node';
    case 'react':
      return 'react';
    case 'backend':
      return 'backend';
    default:
      return 'frontend';
  }
}

/** `xops-golden-paths` for its packages and for modules that bring it elsewhere. */
export function contextOf(folder: string): string {
  return path.posix
    .basename(folder)
    .replace(/^.*-backend-module-/, '')
    .replace(/-(common|node|react|backend)$/, '');
}

/**
 * Why a file may not import a module, as a sentence; undefined when it may.
 * `file` and folders are paths from the root with forward slashes.
 */
export function importFault(
  importer: WorkspacePackage,
  file: string,
  specifier: string,
  packages: readonly WorkspacePackage[],
): string | undefined {
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    return target === importer.folder ||
      target.startsWith(`${importer.folder}/`)
      ? undefined
      : `${file} leaves its package: ${specifier}`;
  }
  const name = packageNameOf(specifier);
  const imported = packages.find(it => it.manifest.name === name);
  return imported
    ? ownPackageFault(importer, imported, file, specifier)
    : outsideFault(importer, file, name);
}

/** Why one package may not depend on another; undefined when it may. */
export function dependencyFault(
  importer: WorkspacePackage,
  imported: WorkspacePackage,
  options: { inTests: boolean },
): string | undefined {
  const from = kindOf(importer.folder);
  const to = kindOf(imported.folder);
  const isOwn =
    contextOf(importer.folder) === contextOf(imported.folder) ||
    SUITE_MODULE.test(importer.folder);
  const allowed = [
    ...MAY_IMPORT[from][isOwn ? 'own' : 'others'],
    ...((options.inTests && TESTS_MAY_IMPORT[from]) || []),
  ];
  return allowed.includes(to)
    ? undefined
    : `${importer.folder} (${from}) may not import ${imported.folder} (${to})`;
}

function ownPackageFault(
  importer: WorkspacePackage,
  imported: WorkspacePackage,
  file: string,
  specifier: string,
): string | undefined {
  const entry = `.${specifier.slice(imported.manifest.name.length)}`;
  if (entry !== '.' && !(entry in (imported.manifest.exports ?? {}))) {
    return `${file} reaches into a package: ${specifier}`;
  }
  const fault = dependencyFault(importer, imported, {
    inTests: isTestCode(file),
  });
  return fault && `${file}: ${fault}`;
}

function outsideFault(
  importer: WorkspacePackage,
  file: string,
  name: string,
): string | undefined {
  const kind = kindOf(importer.folder);
  if (kind === 'common' && name.startsWith('@backstage/')) {
    return file === `${importer.folder}/src/permissions.ts` &&
      name === '@backstage/plugin-permission-common'
      ? undefined
      : `${file} brings Backstage into a -common package: ${name}`;
  }
  const inBrowser = ['common', 'react', 'frontend', 'app'].includes(kind);
  return inBrowser && isBuiltin(name) && !isTestCode(file)
    ? `${file} needs Node where a browser runs it: ${name}`
    : undefined;
}

function isBuiltin(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

function packageNameOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
