import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The root of the checkout. */
export const ROOT = path.resolve(__dirname, '../../../../..');

const manifestSchema = z.object({
  name: z.string(),
  license: z.string().optional(),
  repository: z.object({ directory: z.string() }).optional(),
  backstage: z
    .object({
      role: z.string(),
      pluginId: z.string().optional(),
      pluginPackage: z.string().optional(),
      pluginPackages: z.array(z.string()).optional(),
    })
    .optional(),
  scripts: z.record(z.string(), z.string()).default({}),
  files: z.array(z.string()).default([]),
  exports: z.record(z.string(), z.unknown()).optional(),
  configSchema: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** A package of this repository. */
export interface WorkspacePackage {
  /** From the root, with forward slashes: `plugins/xops-home`. */
  folder: string;
  manifest: z.infer<typeof manifestSchema>;
}

/** A source file of this repository. */
export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string;
  text: string;
}

export function listPackages(): WorkspacePackage[] {
  return ['packages', 'plugins'].flatMap(parent =>
    fs
      .readdirSync(path.join(ROOT, parent))
      .sort()
      .map(name => `${parent}/${name}`)
      .filter(folder => fs.existsSync(path.join(ROOT, folder, 'package.json')))
      .map(folder => ({
        folder,
        manifest: manifestSchema.parse(
          JSON.parse(readFile(`${folder}/package.json`)),
        ),
      })),
  );
}

export function readFile(file: string): string {
  return fs.readFileSync(path.join(ROOT, file), 'utf8');
}

export function exists(file: string): boolean {
  return fs.existsSync(path.join(ROOT, file));
}

/** Files below a folder whose names match; none when there is no such folder. */
export function listFiles(folder: string, name = /./): SourceFile[] {
  const absolute = path.join(ROOT, folder);
  if (!fs.existsSync(absolute)) {
    return [];
  }
  return fs
    .readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && name.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => path.relative(ROOT, file).split(path.sep).join('/'))
    .filter(file => !/\/(node_modules|dist|dist-types)\//.test(file))
    .sort()
    .map(file => ({ path: file, text: readFile(file) }));
}

/** TypeScript and JavaScript of a package's `src`. */
export function listSources(folder: string): SourceFile[] {
  return listFiles(`${folder}/src`, /\.[cm]?[jt]sx?$/);
}

/** Code that is not shipped: tests, and what only tests use. */
export function isTestCode(file: string): boolean {
  return (
    /\.test\.[jt]sx?$/.test(file) ||
    /\/(__testUtils__|__fixtures__|__mocks__)\//.test(file) ||
    /\/setupTests\.[jt]s$/.test(file)
  );
}
