import type { Entity } from '@backstage/catalog-model';
import { ADR_LOCATION_ANNOTATION } from './annotations';

/** True when an entity says where its decision records are. */
export function isAdrAvailable(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[ADR_LOCATION_ANNOTATION]);
}
