import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Dependency } from './coveringCases';
import { type Reads, readsOfTemplate } from './readsOfTemplate';

/** Which dimensions decide an answer or an output of an action; the rest are words. */
export type DimensionsOfNames<D extends string> = Readonly<
  Record<string, readonly D[]>
>;

const layerSchema = z.strictObject({
  content: z.string(),
  into: z.string(),
  environment: z.string().optional(),
  when: z.string().optional(),
});
type Layer = z.infer<typeof layerSchema>;

const templateSchema = z.object({
  spec: z.object({
    steps: z.array(z.looseObject({ id: z.string(), action: z.string() })),
    output: z.unknown(),
  }),
});

const valuesSchema = z.record(z.string(), z.string());
const layersSchema = z.object({
  each: z.array(layerSchema),
  input: z.object({ values: valuesSchema }),
});
const repeatedSchema = z.object({
  each: z.string(),
  input: z.object({
    url: z.string(),
    targetPath: z.string(),
    values: valuesSchema,
  }),
});
/** A step that renders: one row for each folder, or one folder for each item of an answer. */
const renderSchema = z.union([
  layersSchema,
  repeatedSchema.transform(({ each, input: { url, targetPath, values } }) => ({
    each: [
      {
        content: url.replace('./content/', ''),
        into: targetPath,
        when: each,
      } satisfies Layer,
    ],
    input: { values },
  })),
]);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [];
}

function readsOfText(text: string): string[] {
  return readsOfTemplate(text).flatMap(it => [...it]);
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

/** Finds what each piece of one template depends on. */
class DependencyReader<D extends string> {
  readonly #names: DimensionsOfNames<D>;

  constructor(names: DimensionsOfNames<D>) {
    this.#names = names;
  }

  /** Of every expression and condition in texts of the template itself. */
  ofTexts(value: unknown): Dependency<D>[] {
    return textsIn(value)
      .flatMap(readsOfTemplate)
      .map(reads => new Set(this.#resolve(reads, new Map(), 'template.yaml')));
  }

  /** Of the files that a row brings, wherever it is rendered. */
  ofLayer(
    root: string,
    layer: Layer,
    values: Record<string, string>,
  ): Dependency<D>[] {
    const { content } = layer;
    const environment = this.#ofEnvironment(layer.environment);
    const into = this.#ofText(layer.into, content);
    const around = [
      ...environment,
      ...this.#ofText(content, content),
      ...this.#ofText(layer.when ?? '', content),
    ];
    const own = new Map<string, readonly D[]>([
      ['each.value', []],
      ['each.value.content', []],
      ['each.value.environment', environment],
      ['each.value.into', into],
    ]);
    const dimensions = new Map(
      Object.entries(values).map(([name, expression]) => [
        `values.${name}`,
        this.#resolve(readsOfText(expression), own, `values.${name}`),
      ]),
    );
    // Where a layer goes moves its files as they are.
    const dependencies: Dependency<D>[] = [new Set([...around, ...into])];
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
                ...this.#resolve([...path, ...piece], dimensions, file),
              ]),
          ),
        );
      }
    }
    return dependencies;
  }

  #ofText(text: string, where: string): D[] {
    const own = new Map<string, readonly D[]>([['each.value', []]]);
    return this.#resolve(readsOfText(text), own, where);
  }

  #ofEnvironment(environment: string | undefined): readonly D[] {
    if (environment === undefined) return [];
    return this.#names[environment] ?? this.#ofText(environment, 'environment');
  }

  /** The names' dimensions; a name that nothing gives is an error. */
  #resolve(
    names: Iterable<string>,
    values: ReadonlyMap<string, readonly D[]>,
    where: string,
  ): D[] {
    return [...names].flatMap(name => {
      const found =
        values.get(name) ??
        this.#names[name] ??
        this.#names[name.split('.').slice(0, 3).join('.')];
      if (!found)
        throw new Error(`${where} reads '${name}', which nothing gives`);
      return found;
    });
  }
}

/**
 * What every piece of a template and of its content depends on: the folders that
 * its steps render with the files they bring, and the texts of all other steps.
 */
export function readTemplateDependencies<D extends string>(
  templateFile: string,
  names: DimensionsOfNames<D>,
): Dependency<D>[] {
  const reader = new DependencyReader(names);
  const { spec } = templateSchema.parse(
    parse(readFileSync(templateFile, 'utf8')),
  );
  const root = join(dirname(templateFile), 'content');
  const isRendering = ({ action }: { action: string }) =>
    action === 'fetch:template';
  const layers = spec.steps.filter(isRendering).flatMap(step => {
    const { each, input } = renderSchema.parse(step);
    return each.flatMap(it => reader.ofLayer(root, it, input.values));
  });
  const others = spec.steps.filter(it => !isRendering(it));
  return [...layers, ...reader.ofTexts([others, spec.output])];
}
