import {
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import type { AttentionSource } from '../AttentionItem';

const attentionSourceDataRef = createExtensionDataRef<AttentionSource>().with({
  id: 'xops.home.attention-source',
});

/** Parameters of {@link HomeAttentionBlueprint}. */
export type HomeAttentionBlueprintParams = Omit<AttentionSource, 'id'>;

/** Brings items to the home page's list; without the home plugin it does nothing. */
export const HomeAttentionBlueprint = createExtensionBlueprint({
  kind: 'home-attention',
  attachTo: { id: 'page:xops-home', input: 'attention' },
  output: [attentionSourceDataRef],
  dataRefs: { source: attentionSourceDataRef },
  *factory(params: HomeAttentionBlueprintParams, { node }) {
    yield attentionSourceDataRef({ ...params, id: node.spec.id });
  },
});
