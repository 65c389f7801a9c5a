/**
 * Triggers, for apps on the classic frontend system; the new one takes
 * `./alpha`.
 *
 * @packageDocumentation
 */
export {
  type ReadingsRange,
  type RuleSwitch,
  type TriggersApi,
  triggersApiRef,
} from './api/TriggersApi';
export { TriggersClient } from './api/TriggersClient';
export {
  EntityTriggersCard,
  XopsTriggersPage,
  xopsTriggersPlugin,
} from './plugin';
export {
  recordRouteRef,
  rootRouteRef,
  ruleRouteRef,
  templateRouteRef,
} from './routes';
