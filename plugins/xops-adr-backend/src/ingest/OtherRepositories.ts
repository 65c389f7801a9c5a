import { DecisionRecord, recordId } from '@xops/plugin-xops-adr-common';
import {
  linkedPlace,
  LinkedPlace,
  locationAt,
  ParseAddress,
} from '../sources/knownAddress';
import { isMarkdown } from '../sources/locateRecords';
import { SourceStore } from '../store/SourceStore';

export interface OtherRepositoriesOptions {
  sources: Pick<SourceStore, 'findRepositories'>;
  parseAddress: ParseAddress;
}

/** Finds the records that links of records lead to by whole addresses. */
export class OtherRepositories {
  readonly #options: OtherRepositoriesOptions;

  constructor(options: OtherRepositoriesOptions) {
    this.#options = options;
  }

  /**
   * Record ids by address as written, of files below known locations. Whether
   * there is such a record is not asked: it may be read later.
   */
  async find(
    records: readonly DecisionRecord[],
  ): Promise<ReadonlyMap<string, string>> {
    const { parseAddress, sources } = this.#options;
    const places = new Map<string, LinkedPlace>();
    for (const { href } of records.flatMap(it => it.links)) {
      const place =
        href === undefined || places.has(href)
          ? undefined
          : linkedPlace(href, parseAddress);
      if (href !== undefined && place && isMarkdown(place.path)) {
        places.set(href, place);
      }
    }
    if (places.size === 0) {
      return new Map();
    }
    const locations = await sources.findRepositories(
      [...places.values()].map(it => it.repositoryKey),
    );
    return new Map(
      [...places].flatMap(([href, place]) => {
        const location = locationAt(place, locations);
        return location
          ? [[href, recordId(location.locationKey, { path: place.path })]]
          : [];
      }),
    );
  }
}
