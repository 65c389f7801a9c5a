import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Dependency } from './coveringCases';
import { type Reads, readsOfTemplate } from './readsOfTemplate';
import { type Dimension } from './TemplateOptions';

/** Which dimensions decide an answer or an output of an action; the rest are words. */
const DIMENSIONS_OF_NAMES: Record<string, readonly Dimension[]> = {
  'parameters.database': ['database'],
  'parameters.description': [],
  'parameters.environments': ['dev', 'staging', 'production'],
  'parameters.exposure': ['exposure'],
  'parameters.host': ['exposure'],
  'parameters.image': ['shape'],
  'parameters.manifests': ['shape'],
  'parameters.maxReplicas': ['scaling'],
  'parameters.minReplicas': ['scaling'],
  'parameters.name': ['words'],
  'parameters.owner': [],
  'parameters.port': [],
  'parameters.repoUrl': [],
  'parameters.runtime': ['shape'],
  'parameters.system': ['words'],
  'steps.adr.output': [],
  'steps.check.output': [],
  'steps.gitops.output': [],
  'steps.image.output': ['shape'],
  'steps.provenance.output': [],
  'steps.publish.output': [],
  'steps.register.output': [],
  'steps.request.output.defaultBranch': [],
  'steps.request.output.gitopsConfigured': ['gitops'],
  'steps.request.output.gitopsMode': ['gitops'],
  'steps.request.output.host': ['hostType'],
  'steps.request.output.hostType': ['hostType'],
  'steps.request.output.manifestsCloneUrl': [],
  'steps.request.output.manifestsRepositoryName': [],
  'steps.request.output.manifestsRepoUrl': [],
  'steps.request.output.repositoryName': [],
  'steps.request.output.repositoryOwner': [],
  'steps.request.output.repositoryWebUrl': [],
  'steps.request.output.systemName': ['words'],
};

const layerSchema = z.strictObject({
  content: z.string(),
  into: z.string(),
  environment: z.string().optional(),
  when: z.string().optional(),
});
type Layer = z.infer<typeof layerSchema>;

const templateSchema = z.object({
  spec: z.object({
    steps: z.array(z.looseObject({ id: z.string() })),
    output: z.unknown(),
  }),
});
const renderSchema = z.object({
  id: z.literal('render'),
  each: z.array(layerSchema),
  input: z.object({ values: z.record(z.string(), z.string()) }),
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [];
}

function readsOfText(text: string): string[] {
  return readsOfTemplate(text).flatMap(it => [...it]);
}

/** The names' dimensions; a name that nothing gives is an error. */
function resolve(
  names: Iterable<string>,
  values: ReadonlyMap<string, readonly Dimension[]>,
  where: string,
): Dimension[] {
  return [...names].flatMap(name => {
    const found =
      values.get(name) ??
      DIMENSIONS_OF_NAMES[name] ??
      DIMENSIONS_OF_NAMES[name.split('.').slice(0, 3).join('.')];
    if (!found)
      throw new Error(`${where} reads '${name}', which nothing gives`);
    return found;
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(it => it.isFile())
    .map(it => relative(folder, join(it.parentPath, it.name)))
    .sort();
}

/** Folders that a layer may name: an expression stands for any text. */
function foldersOf(root: string, layer: Layer): string[] {
  const [before, after = ''] = layer.content.split(/\$\{\{.*\}\}/);
  const isExact = !layer.content.includes('${{');
  const names = readdirSync(root).filter(name =>
    isExact
      ? name === layer.content
      : name.startsWith(before) && name.endsWith(after),
  );
  if (names.length === 0) throw new Error(`No content '${layer.content}'`);
  return names.map(name => join(root, name));
}

function dependenciesOfLayer(
  root: string,
  layer: Layer,
  values: Record<string, string>,
): Dependency[] {
  const environment: readonly Dimension[] =
    layer.environment === undefined
      ? []
      : resolveEnvironment(layer.environment);
  const into = resolve(readsOfText(layer.into), new Map(), layer.content);
  const around = [
    ...environment,
    ...resolve(readsOfText(layer.content), new Map(), layer.content),
    ...resolve(readsOfText(layer.when ?? ''), new Map(), layer.content),
  ];
  const own = new Map<string, readonly Dimension[]>([
    ['each.value.content', []],
    ['each.value.environment', environment],
    ['each.value.into', into],
  ]);
  const dimensions = new Map(
    Object.entries(values).map(([name, expression]) => [
      `values.${name}`,
      resolve(readsOfText(expression), own, `values.${name}`),
    ]),
  );
  // Where a layer goes moves its files as they are.
  const dependencies: Dependency[] = [new Set([...around, ...into])];
  for (const folder of foldersOf(root, layer)) {
    for (const file of filesBelow(folder)) {
      const path = readsOfText(file);
      const source = readFileSync(join(folder, file), 'utf8');
      const pieces: Reads[] = file.endsWith('.njk')
        ? readsOfTemplate(source)
        : [];
      dependencies.push(
        ...[new Set<string>(), ...pieces].map(
          piece =>
            new Set([
              ...around,
              ...resolve([...path, ...piece], dimensions, file),
            ]),
        ),
      );
    }
  }
  return dependencies;
}

function resolveEnvironment(environment: string): Dimension[] {
  const fixed = (['dev', 'staging', 'production'] as const).filter(
    it => it === environment,
  );
  return fixed.length > 0
    ? fixed
    : resolve(readsOfText(environment), new Map(), 'environment');
}

/**
 * What every piece of a template and of its content depends on: the rows of its
 * step `render` with the files they bring, and the texts of all other steps.
 */
export function readTemplateDependencies(templateFile: string): Dependency[] {
  const { spec } = templateSchema.parse(
    parse(readFileSync(templateFile, 'utf8')),
  );
  const root = join(dirname(templateFile), 'content');
  const render = renderSchema.parse(spec.steps.find(it => it.id === 'render'));
  const layers = render.each.flatMap(layer =>
    dependenciesOfLayer(root, layer, render.input.values),
  );
  const texts = [...spec.steps.filter(it => it.id !== 'render'), spec.output]
    .flatMap(textsIn)
    .flatMap(readsOfTemplate)
    .map(reads => new Set(resolve(reads, new Map(), 'template.yaml')));
  return [...layers, ...texts];
}
