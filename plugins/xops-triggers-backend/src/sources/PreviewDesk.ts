import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  ReadingPreview,
  ReadingSpec,
  triggersConfigurePermission,
  triggersReadPermission,
} from '@xops/plugin-xops-triggers-common';
import { toldLines } from '../access/toldLines';
import { TriggersAccess } from '../access/TriggersAccess';
import { readDue } from './readDue';
import { SourceRegistry } from './SourceRegistry';

export interface PreviewDeskOptions {
  access: TriggersAccess;
  registry: SourceRegistry;
  now: () => Date;
}

/** Where a reading is looked at before words are bound to it. */
export class PreviewDesk {
  readonly #options: PreviewDeskOptions;

  constructor(options: PreviewDeskOptions) {
    this.#options = options;
  }

  /**
   * What the source reads now; what fails there is a reading of quality `error`.
   * Throws a NotAllowedError for who may not configure, and an InputError for a
   * source that is not installed or does not take the parameters.
   */
  async read(
    spec: ReadingSpec,
    {
      credentials,
      signal,
    }: { credentials: BackstageCredentials; signal: AbortSignal },
  ): Promise<ReadingPreview> {
    const { access, registry, now } = this.#options;
    await access.authorize(triggersConfigurePermission, credentials);
    registry.check(spec);
    const mayRead = await access.testFor(triggersReadPermission, credentials);
    const [taken] = await readDue({
      registry,
      specs: [spec],
      attemptedAt: new Map(),
      now: now(),
      signal,
    });
    if (!taken) {
      throw new ConflictError(`'${spec.source}' is told, and cannot be asked`);
    }
    const { reading, explanation } = taken;
    const told = toldLines([[reading.key, explanation]], mayRead);
    return { reading, explanation: told[reading.key] };
  }
}
