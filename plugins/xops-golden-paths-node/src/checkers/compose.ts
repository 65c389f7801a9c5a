import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import Ajv2019, { type ValidateFunction } from 'ajv/dist/2019';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Checker, errorRule, RuleBook } from '../Checker';
import { isPinnedImage } from '../isPinnedImage';
import { parseYaml, type YamlDocument } from '../output/YamlDocument';
import { schemaProblems } from '../schemaProblems';

const book = new RuleBook('compose', {
  schema: errorRule(
    'what the Compose specification does not allow',
    'Correct the field.',
  ),
  'unpinned-image': errorRule(
    'an image without tag, or with the tag latest',
    'Name a version or a digest.',
  ),
});

const COMPOSE = /(^|\/)(docker-)?compose(\.[\w-]+)?\.ya?ml$/;

const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.object({ image: z.string().optional(), build: z.unknown().optional() }),
  ),
});

let validate: ValidateFunction | undefined;

/** The specification's schema as dclint ships it. */
function compile(): ValidateFunction {
  const folder = dirname(require.resolve('dclint/package.json'));
  const text = readFileSync(join(folder, 'schemas/compose.schema.json'));
  const { $schema, ...schema } = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(text.toString()));
  return new Ajv2019({
    allErrors: true,
    strict: false,
    validateFormats: false,
    verbose: true,
  }).compile(schema);
}

function findingsOf(document: YamlDocument): Finding[] {
  const { file, value } = document;
  validate ??= compile();
  const problems = validate(value) ? [] : schemaProblems(validate.errors ?? []);
  const parsed = composeSchema.safeParse(value);
  const services = parsed.success ? Object.entries(parsed.data.services) : [];
  return [
    ...problems.map(({ meant, message, path }) =>
      book.finding('schema', {
        file,
        line: document.lineOf(path),
        message: `The compose file ${message}.`,
        ...(meant && { mend: `Did you mean '${meant}'?` }),
      }),
    ),
    ...services.flatMap(([name, { build, image }]) => {
      // An image that is built here has the name of what is built.
      if (build !== undefined || image === undefined) return [];
      if (isPinnedImage(image)) return [];
      const line = document.lineOf(['services', name, 'image']);
      const message = `The service '${name}' runs '${image}'.`;
      return [book.finding('unpinned-image', { file, line, message })];
    }),
  ];
}

/** Compose files against the specification. */
export const compose: Checker = {
  book,
  check({ folder }) {
    const files = folder.files.filter(it => COMPOSE.test(it.path));
    const findings = files.flatMap(file =>
      parseYaml(file)
        .filter(it => it.problems.length === 0)
        .flatMap(findingsOf),
    );
    return { subjects: files.length, findings };
  },
};
