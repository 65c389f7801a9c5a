import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { normalRef } from '../rules/findOwners';
import { withinTime } from '../sources/withinTime';

const PATIENCE_MILLISECONDS = 5_000;

/** Where the owners stand that somebody names. */
export interface NamedOwners {
  /** How an error names the place: `owner`. */
  place: string;
  /** Entity references. */
  owners: readonly string[];
}

/**
 * Refuses owners that the catalog does not show to the caller: nobody would be
 * notified. A catalog that does not answer holds nobody up.
 *
 * @throws InputError that names the first of them
 */
export async function refuseUnknownOwners(
  { place, owners }: NamedOwners,
  {
    catalog,
    credentials,
  }: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<void> {
  const entityRefs = owners.map(normalRef);
  const fields = ['kind', 'metadata.name'];
  const found = await withinTime(
    async () =>
      catalog.getEntitiesByRefs({ entityRefs, fields }, { credentials }),
    { milliseconds: PATIENCE_MILLISECONDS, who: 'the catalog' },
  ).catch(() => undefined);
  const unknown = found && owners.find((_, index) => !found.items[index]);
  if (unknown) {
    throw new InputError(`${place}: the catalog knows no '${unknown}'`);
  }
}
