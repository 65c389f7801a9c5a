import {
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import type { HomeTile } from '../HomeTile';

const homeTileDataRef = createExtensionDataRef<HomeTile>().with({
  id: 'xops.home.tile',
});

/** Parameters of {@link HomeTileBlueprint}. */
export type HomeTileBlueprintParams = Omit<HomeTile, 'id'>;

/** Brings a tile to the home page; without the home plugin it does nothing. */
export const HomeTileBlueprint = createExtensionBlueprint({
  kind: 'home-tile',
  attachTo: { id: 'page:xops-home', input: 'tiles' },
  output: [homeTileDataRef],
  dataRefs: { tile: homeTileDataRef },
  *factory(params: HomeTileBlueprintParams, { node }) {
    yield homeTileDataRef({ ...params, id: node.spec.id });
  },
});
