import {
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import type { DecisionCard } from '../DecisionCard';

const decisionCardDataRef = createExtensionDataRef<DecisionCard>().with({
  id: 'xops.adr.decision-card',
});

/** Parameters of {@link DecisionCardBlueprint}. */
export type DecisionCardBlueprintParams = Omit<DecisionCard, 'id'>;

/** Brings a card to the page of each decision; without the decisions plugin it does nothing. */
export const DecisionCardBlueprint = createExtensionBlueprint({
  kind: 'decision-card',
  attachTo: { id: 'page:xops-adr/decision', input: 'cards' },
  output: [decisionCardDataRef],
  dataRefs: { card: decisionCardDataRef },
  *factory(params: DecisionCardBlueprintParams, { node }) {
    yield decisionCardDataRef({ ...params, id: node.spec.id });
  },
});
