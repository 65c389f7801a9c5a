import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  Reading,
  ReadingAlias,
  readingKey,
  ReadingPush,
  readingSchema,
  ReadingSpec,
  RulePush,
  RulePushReceipt,
  Unit,
} from '@xops/plugin-xops-triggers-common';
import { TriggersConfig } from '../config';
import { asOurselves, CatalogReader } from '../sources/CatalogReader';
import { SourceRegistry } from '../sources/SourceRegistry';
import { TriggersDatabase } from '../store/TriggersDatabase';
import { rulesOfPush } from './rulesOfPush';

/** Keeps a request to the catalog below the 100 kB that it accepts. */
const ENTITIES_AT_ONCE = 200;

export interface PushReceiverOptions extends CatalogReader {
  stores: TriggersDatabase;
  registry: SourceRegistry;
  aliases: TriggersConfig['aliases'];
  now: () => Date;
}

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
    const { stores, aliases, now } = this.#options;
    const told = await this.#toldUnits(aliases.readings);
    const owners = await this.#findOwners(
      push.records.map(({ entityRef }) => entityRef),
    );
    const rules = rulesOfPush(push, {
      ...aliases,
      unitOf: spec => this.#unitOf(spec, told),
      ownersOf: ref => owners.get(normalRef(ref)) ?? [],
    });
    return await stores.rules.replaceLocation(push.location, rules, now());
  }

  /** @throws InputError for a value without quality `ok`, and for what a source of ours reads itself */
  async receiveReadings(push: ReadingPush): Promise<void> {
    const { stores, registry } = this.#options;
    const taken = push.readings.map(({ spec, explanation, ...rest }) => {
      if (registry.has(spec.source)) {
        throw new InputError(
          `'${spec.source}' is read by the triggers themselves and cannot be told`,
        );
      }
      const key = readingKey(spec);
      return { spec, explanation, reading: parseReading({ ...rest, key }) };
    });
    await stores.readings.saveTaken(taken);
  }

  #unitOf(
    spec: ReadingSpec,
    told: ReadonlyMap<string, Reading>,
  ): Unit | undefined {
    return this.#options.registry.has(spec.source)
      ? this.#options.registry.unitOf(spec)
      : told.get(readingKey(spec))?.unit;
  }

  /** The newest readings that others told of what aliases name: no source says what they count. */
  async #toldUnits(
    aliases: readonly ReadingAlias[],
  ): Promise<ReadonlyMap<string, Reading>> {
    const { stores, registry } = this.#options;
    const specs = aliases.map(({ reading }) => reading);
    const keys = specs.filter(it => !registry.has(it.source)).map(readingKey);
    return await stores.readings.findNewest({ keys });
  }

  async #findOwners(
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, string[]>> {
    const { catalog } = this.#options;
    const entityRefs = [...new Set(refs.map(normalRef))];
    const owners = new Map<string, string[]>();
    for (let at = 0; at < entityRefs.length; at += ENTITIES_AT_ONCE) {
      const { items } = await catalog
        .getEntitiesByRefs(
          {
            entityRefs: entityRefs.slice(at, at + ENTITIES_AT_ONCE),
            fields: [
              'kind',
              'metadata.namespace',
              'metadata.name',
              'relations',
            ],
          },
          await asOurselves(this.#options),
        )
        .catch(error => {
          throw new ServiceUnavailableError(
            'The catalog did not say who owns these rules',
            error,
          );
        });
      for (const entity of items.filter(it => it !== undefined)) {
        const owning = (entity.relations ?? []).filter(
          ({ type }) => type === RELATION_OWNED_BY,
        );
        owners.set(
          stringifyEntityRef(entity),
          owning.map(({ targetRef }) => targetRef),
        );
      }
    }
    return owners;
  }
}

function normalRef(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    throw new InputError(`'${text}' is no entity reference`);
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
