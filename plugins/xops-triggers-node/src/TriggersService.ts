import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  ActivationReceipt,
  ActivationReport,
  OpeningAnswer,
  ReadingPush,
  RulePush,
  RulePushReceipt,
} from '@xops/plugin-xops-triggers-common';
import { HttpTriggersService } from './HttpTriggersService';

/**
 * The triggers, for other plugins' backends. Where triggers are not installed,
 * pushes do nothing, and every path is locked.
 */
export interface TriggersService {
  /** Replaces the rules of one place; undefined where triggers are not installed. */
  replaceRules(
    push: RulePush,
    options?: { signal?: AbortSignal },
  ): Promise<RulePushReceipt | undefined>;
  /** Tells readings that the caller took itself. */
  report(push: ReadingPush, options?: { signal?: AbortSignal }): Promise<void>;
  /** Whether the golden path of an action may run now. */
  opening(
    action: string,
    options: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<OpeningAnswer>;
  /**
   * Tells what the golden path of an action made, once for each task; undefined
   * where triggers are not installed.
   */
  reportActivation(
    report: ActivationReport,
    options?: { signal?: AbortSignal },
  ): Promise<ActivationReceipt | undefined>;
}

export const triggersServiceRef = createServiceRef<TriggersService>({
  id: 'xops-triggers.service',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: options => new HttpTriggersService(options),
    }),
});
