import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  Reading,
  readingKey,
  ReadingPush,
  readingSchema,
  RulePush,
  RulePushReceipt,
} from '@xops/plugin-xops-triggers-common';
import { CatalogReader } from '../sources/CatalogReader';
import { SourceRegistry } from '../sources/SourceRegistry';
import { TriggersDatabase } from '../store/TriggersDatabase';
import { findOwners, normalRef } from './findOwners';
import { RuleBinder } from './RuleBinder';
import { rulesOfPush } from './rulesOfPush';

export interface PushReceiverOptions extends CatalogReader {
  stores: TriggersDatabase;
  registry: SourceRegistry;
  binder: RuleBinder;
  now: () => Date;
  /** Called with the rules of a place in which something changed. */
  onChanged(ruleIds: readonly string[]): Promise<void>;
}

/** Clocks of those that tell readings differ by as much. */
const LONGEST_AHEAD_MILLISECONDS = 5 * 60_000;

/** Takes the rules and readings that other plugins tell. Told again, they change nothing. */
export class PushReceiver {
  readonly #options: PushReceiverOptions;

  constructor(options: PushReceiverOptions) {
    this.#options = options;
  }

  /**
   * @throws ServiceUnavailableError when the catalog does not say who owns the
   * entities: rules without owners would be hidden from them
   */
  async receiveRules(push: RulePush): Promise<RulePushReceipt> {
    const { stores, binder, now, onChanged } = this.#options;
    const refs = push.records.map(({ entityRef }) => normalRef(entityRef));
    const owners = await findOwners(refs, this.#options).catch(error => {
      throw new ServiceUnavailableError(
        'The catalog did not say who owns these rules',
        error,
      );
    });
    const rules = rulesOfPush(push, {
      meaning: await binder.meaning(),
      ownersOf: ref => owners.get(normalRef(ref)) ?? [],
    });
    const { location } = push;
    const receipt = await stores.rules.replaceLocation(location, rules, now());
    if (receipt.added + receipt.changed + receipt.removed > 0) {
      await onChanged(rules.map(({ rule }) => rule.id));
    }
    return receipt;
  }

  /**
   * Keeps readings. What nobody told before may be what words have waited for,
   * so that rules are bound again.
   *
   * @throws InputError for a value without quality `ok`, for one of the future, and
   * for what a source of ours reads itself
   */
  async receiveReadings(push: ReadingPush): Promise<void> {
    const { stores, registry, binder, now } = this.#options;
    const latest = now().getTime() + LONGEST_AHEAD_MILLISECONDS;
    const taken = push.readings.map(({ spec, explanation, ...rest }) => {
      if (registry.has(spec.source)) {
        throw new InputError(
          `'${spec.source}' is read by the triggers themselves and cannot be told`,
        );
      }
      const key = readingKey(spec);
      if (Date.parse(rest.at) > latest) {
        throw new InputError(
          `The reading '${key}' is of ${rest.at}, which is still to come`,
        );
      }
      return { spec, explanation, reading: parseReading({ ...rest, key }) };
    });
    const keys = taken.map(({ reading }) => reading.key);
    const known = await stores.readings.findKnown(keys);
    await stores.readings.saveTaken(taken);
    const first = push.readings.find(
      ({ spec }) => !known.has(readingKey(spec)),
    );
    if (first) {
      await binder.rebind({
        reason: `Made again as '${first.spec.source}' was measured for the first time`,
      });
    }
  }
}

function parseReading(reading: Reading): Reading {
  const parsed = readingSchema.safeParse(reading);
  if (!parsed.success) {
    throw new InputError(
      `The reading '${reading.key}' ${parsed.error.issues
        .map(({ message }) => message)
        .join('; ')}`,
    );
  }
  return parsed.data;
}
