import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { DecisionsView } from '../DecisionsView';
import { registerGetDecision } from './getDecision';
import { registerListFindings } from './listFindings';
import { registerListReviews } from './listReviews';
import { registerSearchDecisions } from './searchDecisions';

/** Registers everything that the actions registry can do with decisions. */
export function registerActions(options: {
  actionsRegistry: ActionsRegistryService;
  view: DecisionsView;
}): void {
  registerSearchDecisions(options);
  registerGetDecision(options);
  registerListFindings(options);
  registerListReviews(options);
}
