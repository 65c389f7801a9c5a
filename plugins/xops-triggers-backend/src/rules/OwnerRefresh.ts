import { TriggersDatabase } from '../store/TriggersDatabase';
import { CatalogReader } from '../sources/CatalogReader';
import { findOwners, normalRef } from './findOwners';

/** No event tells that somebody else owns an entity. */
const INTERVAL_MILLISECONDS = 10 * 60_000;

export interface OwnerRefreshOptions extends CatalogReader {
  stores: TriggersDatabase;
  now: () => Date;
}

/** Gives rules of records the owners that their entities have come to have. */
export class OwnerRefresh {
  readonly #options: OwnerRefreshOptions;

  constructor(options: OwnerRefreshOptions) {
    this.#options = options;
  }

  /** How many rules have other owners now. @throws what the catalog throws; then all keep theirs */
  async refreshWhenDue(): Promise<number> {
    const { stores, now } = this.#options;
    const last = await stores.marks.find('ownersRefreshed');
    const passed = last ? now().getTime() - Date.parse(last) : Infinity;
    // A clock that was set back must not stop it until it has caught up.
    if (passed >= 0 && passed < INTERVAL_MILLISECONDS) {
      return 0;
    }
    const entities = await stores.edits.listEntities();
    const owners = await findOwners(entities, this.#options);
    let changed = 0;
    for (const entityRef of entities) {
      const own = owners.get(normalRef(entityRef)) ?? [];
      changed += await stores.edits.setOwners(entityRef, own);
    }
    await stores.marks.set('ownersRefreshed', now().toISOString());
    return changed;
  }
}
