import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  type KindValidator,
  locationEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type Checker, errorRule, RuleBook } from '../Checker';
import { readCatalogFiles, toEntity } from '../catalog/CatalogFile';
import { type YamlDocument } from '../output/YamlDocument';

const book = new RuleBook('catalog', {
  'invalid-entity': errorRule(
    'an entity that the catalog would not take',
    "Correct what is named; the fields are described in the catalog's descriptor format.",
  ),
  'unknown-kind': errorRule(
    'an entity of a kind that the catalog does not know',
    'Use apiVersion backstage.io/v1alpha1 and one of its kinds.',
  ),
  'empty-annotation': errorRule(
    'an annotation or label without text',
    'Give it a value or leave it out.',
  ),
});

/** By kind, since each compiles a schema when it is first asked. */
const VALIDATORS = new Map<string, KindValidator>([
  ['API', apiEntityV1alpha1Validator],
  ['Component', componentEntityV1alpha1Validator],
  ['Domain', domainEntityV1alpha1Validator],
  ['Group', groupEntityV1alpha1Validator],
  ['Location', locationEntityV1alpha1Validator],
  ['Resource', resourceEntityV1alpha1Validator],
  ['System', systemEntityV1alpha1Validator],
  ['User', userEntityV1alpha1Validator],
]);

/** What the catalog itself demands of every entity. */
const POLICY = EntityPolicies.allOf([
  new NoForeignRootFieldsEntityPolicy(),
  new SchemaValidEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

/** A sentence when the entity is refused; the validators throw theirs. */
async function refusal(
  check: () => Promise<unknown>,
): Promise<string | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function documentFindings(document: YamlDocument): Promise<Finding[]> {
  const { file } = document;
  const line = document.lineOf([]);
  const entity = toEntity(document);
  if (!entity) {
    const message =
      'The document is no entity: apiVersion, kind or metadata.name is missing.';
    return [book.finding('invalid-entity', { file, line, message })];
  }
  const title = `${entity.kind} '${entity.metadata.name}'`;
  const message = await refusal(() => POLICY.enforce(entity));
  if (message) {
    return [
      book.finding('invalid-entity', {
        file,
        line,
        message: `${title}: ${message}`,
      }),
    ];
  }
  let isKnown = false;
  const refused = await refusal(async () => {
    isKnown = (await VALIDATORS.get(entity.kind)?.check(entity)) ?? false;
  });
  if (refused) {
    const text = `${title}: ${refused}`;
    return [book.finding('invalid-entity', { file, line, message: text })];
  }
  if (!isKnown) {
    const text = `apiVersion '${entity.apiVersion}', kind '${entity.kind}' is not known.`;
    return [book.finding('unknown-kind', { file, line, message: text })];
  }
  return (['annotations', 'labels'] as const).flatMap(part =>
    Object.entries(entity.metadata[part] ?? {})
      .filter(([, value]) => !value.trim())
      .map(([key]) =>
        book.finding('empty-annotation', {
          file,
          line: document.lineOf(['metadata', part, key]),
          message: `${title} has nothing in '${key}'.`,
        }),
      ),
  );
}

/** catalog-info.yaml, by the catalog's own validators. */
export const catalog: Checker = {
  book,
  async check({ folder }) {
    const documents = readCatalogFiles(folder.files);
    const findings = await Promise.all(documents.map(documentFindings));
    return { subjects: documents.length, findings: findings.flat() };
  },
};
