import { registerAcknowledgeTrigger } from './acknowledgeTrigger';
import { ActionOptions } from './ActionOptions';
import { registerDeclareMandate } from './declareMandate';
import { registerExplainTrigger } from './explainTrigger';
import { registerListTriggers } from './listTriggers';

/** Registers everything that the actions registry can do with triggers. */
export function registerActions(options: ActionOptions): void {
  registerListTriggers(options);
  registerExplainTrigger(options);
  registerAcknowledgeTrigger(options);
  registerDeclareMandate(options);
}
