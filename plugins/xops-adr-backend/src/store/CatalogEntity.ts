import { LocatedSource } from '../sources/locateRecords';

/** An entity of the catalog and the places that its annotation names. */
export interface CatalogEntity {
  entityRef: string;
  title?: string;
  /** References of owners and of systems that it is part of. */
  owners: string[];
  systems: string[];
  /** Empty for an entity that names no records any more. */
  sources: LocatedSource[];
}
