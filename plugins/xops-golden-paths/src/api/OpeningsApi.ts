import { createApiRef } from '@backstage/core-plugin-api';
import type { OpeningAnswer } from '@xops/plugin-xops-triggers-common';

/** Whether golden paths that triggers open are open. */
export interface OpeningsApi {
  /**
   * Where triggers are not installed, every path is locked. Rejects when the
   * triggers refuse or fail, which is to be taken for locked, too.
   *
   * @param action - id that a template claims with `xops.io/activation`
   */
  getOpening(action: string, signal?: AbortSignal): Promise<OpeningAnswer>;
}

export const openingsApiRef = createApiRef<OpeningsApi>({
  id: 'plugin.xops-golden-paths.openings',
});
