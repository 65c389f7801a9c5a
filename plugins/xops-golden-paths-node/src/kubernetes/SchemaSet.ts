import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const SCHEMAS_FOLDER = join(
  dirname(require.resolve('@xops/plugin-xops-golden-paths-node/package.json')),
  'schemas',
);

/** What scripts/make-schemas.mjs writes. */
const schemaFileSchema = z.object({
  version: z.string(),
  /** `<apiVersion>/<kind>` to the name of a definition. */
  kinds: z.record(z.string(), z.string()),
  definitions: z.record(z.string(), z.record(z.string(), z.unknown())),
});
type SchemaFile = z.infer<typeof schemaFileSchema>;

/** Strict JSON schemas of Kubernetes kinds, compiled when first asked for. */
export class SchemaSet {
  readonly version: string;
  readonly #kinds: Map<string, string>;
  readonly #ajv: Ajv;

  /** The newest schemas that come with this package. */
  static load(folder: string = SCHEMAS_FOLDER): SchemaSet {
    const file = readdirSync(folder)
      .filter(name => /^kubernetes-.*\.json\.gz$/.test(name))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .pop();
    if (!file) {
      throw new Error(`No kubernetes-<version>.json.gz in ${folder}`);
    }
    const text = gunzipSync(readFileSync(join(folder, file))).toString();
    return new SchemaSet(schemaFileSchema.parse(JSON.parse(text)));
  }

  constructor(file: SchemaFile) {
    this.version = file.version;
    this.#kinds = new Map(Object.entries(file.kinds));
    this.#ajv = new Ajv({
      allErrors: true,
      inlineRefs: false,
      strict: false,
      unicodeRegExp: false,
      validateSchema: false,
      verbose: true,
    });
    addFormats(this.#ajv, ['byte', 'date-time', 'int32', 'int64']);
    this.#ajv.addSchema({ $id: 'kubernetes', definitions: file.definitions });
  }

  /** `<apiVersion>/<kind>` of everything that can be checked. */
  get kinds(): string[] {
    return [...this.#kinds.keys()];
  }

  /** What is wrong with an object; undefined for a kind that is not known. */
  errorsOf(
    apiVersion: string,
    kind: string,
    value: unknown,
  ): ErrorObject[] | undefined {
    const definition = this.#kinds.get(`${apiVersion}/${kind}`);
    if (definition === undefined) return undefined;
    const $ref = `kubernetes#/definitions/${definition}`;
    const validate: ValidateFunction =
      this.#ajv.getSchema($ref) ?? this.#ajv.compile({ $ref });
    return validate(value) ? [] : validate.errors ?? [];
  }
}
