import { InputError } from '@backstage/errors';
import {
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { askCatalog, CatalogReader } from '../sources/CatalogReader';

/** Keeps a request to the catalog below the 100 kB that it accepts. */
const ENTITIES_AT_ONCE = 200;

const FIELDS = ['kind', 'metadata.namespace', 'metadata.name', 'relations'];

/**
 * Who owns these entities, by their references in full. One that the catalog
 * does not know is not in the answer.
 *
 * @throws InputError for what is no entity reference, and what the catalog throws
 */
export async function findOwners(
  refs: readonly string[],
  reader: CatalogReader,
): Promise<ReadonlyMap<string, string[]>> {
  const entityRefs = [...new Set(refs.map(normalRef))];
  const owners = new Map<string, string[]>();
  for (let at = 0; at < entityRefs.length; at += ENTITIES_AT_ONCE) {
    const some = entityRefs.slice(at, at + ENTITIES_AT_ONCE);
    const { items } = await askCatalog(reader, (catalog, options) =>
      catalog.getEntitiesByRefs({ entityRefs: some, fields: FIELDS }, options),
    );
    for (const entity of items.filter(it => it !== undefined)) {
      const owning = (entity.relations ?? []).filter(
        ({ type }) => type === RELATION_OWNED_BY,
      );
      owners.set(
        stringifyEntityRef(entity),
        owning.map(({ targetRef }) => targetRef),
      );
    }
  }
  return owners;
}

/** The reference in full and in lower case, as the catalog writes it. */
export function normalRef(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    throw new InputError(`'${text}' is no entity reference`);
  }
}
