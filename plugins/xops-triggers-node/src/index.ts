/**
 * How other plugins bring readings and rules to the triggers, and ask whether a
 * golden path is open.
 *
 * @packageDocumentation
 */
export type {
  ActivationReceipt,
  ActivationReport,
  OpeningAnswer,
  ReadingPush,
  RulePush,
  RulePushReceipt,
  TriggerWords,
} from '@xops/plugin-xops-triggers-common';
export * from './ReadingSource';
export { triggersServiceRef } from './TriggersService';
export type { TriggersService } from './TriggersService';
