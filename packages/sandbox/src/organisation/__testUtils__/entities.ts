import { posix } from 'node:path';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  domainEntityV1alpha1Validator,
  type Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import type { ContentFile, Demo } from './readDemo';

const CATALOG_FILES = /^(catalog-info|catalog|org|all)\.yaml$/;

/** The policies and validators that the catalog's backend applies, in its order. */
const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);
const validators = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

export interface CatalogEntity {
  entity: Entity;
  file: ContentFile;
}

/** All entities of all catalog files, accepted by the catalog's own rules. */
export async function readEntities(demo: Demo): Promise<CatalogEntity[]> {
  const files = demo.files.filter(file => CATALOG_FILES.test(file.path));
  const entities = files.flatMap(file =>
    parseAllDocuments(file.text).map(document => {
      if (document.errors.length > 0) {
        throw new Error(`${file.name}: ${document.errors[0].message}`);
      }
      return { entity: withTexts(document.toJS(), file, demo), file };
    }),
  );
  return Promise.all(
    entities.map(async ({ entity, file }) => ({
      entity: await accept(entity, file),
      file,
    })),
  );
}

async function accept(entity: Entity, file: ContentFile): Promise<Entity> {
  const enforced = await policy.enforce(entity);
  if (!enforced) {
    throw new Error(`${file.name}: refused by the catalog's policies`);
  }
  for (const validator of validators) {
    if (await validator.check(enforced)) {
      return enforced;
    }
  }
  throw new Error(`${file.name}: no validator knows kind '${entity.kind}'`);
}

/** `definition: { $text: ./api/openapi.yaml }` becomes the file's text, as in the catalog. */
function withTexts(entity: Entity, file: ContentFile, demo: Demo): Entity {
  const { definition } = entity.spec ?? {};
  if (
    typeof definition !== 'object' ||
    definition === null ||
    !('$text' in definition)
  ) {
    return entity;
  }
  const path = posix.join(posix.dirname(file.path), String(definition.$text));
  const text = demo.text(file.repository, path);
  return { ...entity, spec: { ...entity.spec, definition: text } };
}
