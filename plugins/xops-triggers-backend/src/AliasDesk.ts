import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  AliasList,
  findAlias,
  ReadingAlias,
  ReadingSourceList,
  triggersConfigurePermission,
  triggersReadPermission,
  unitFactor,
} from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';
import { personOf } from './access/personOf';
import { TriggersAccess } from './access/TriggersAccess';
import { TriggersConfig } from './config';
import { Rebinding, RuleBinder } from './rules/RuleBinder';
import { WordsMeaning } from './rules/ruleOfWords';
import { SourceRegistry } from './sources/SourceRegistry';
import { NewAlias } from './store/AliasStore';
import { TriggersDatabase } from './store/TriggersDatabase';

export interface AliasDeskOptions {
  auth: AuthService;
  access: TriggersAccess;
  stores: TriggersDatabase;
  registry: SourceRegistry;
  binder: RuleBinder;
  aliases: TriggersConfig['aliases'];
  now: () => Date;
  /** Called with the rules that came to mean something else. */
  onChanged(ruleIds: readonly string[]): Promise<void>;
}

/** Where people say what words of records mean, and see what can be measured. */
export class AliasDesk {
  readonly #options: AliasDeskOptions;

  constructor(options: AliasDeskOptions) {
    this.#options = options;
  }

  /** For who may see any rule. */
  async listSources(
    credentials: BackstageCredentials,
  ): Promise<ReadingSourceList> {
    await this.#authorizeRead(credentials);
    return {
      items: this.#options.registry.list().map(source => ({
        id: source.id,
        description: source.description,
        intervalSeconds: source.intervalSeconds,
        timeToLiveSeconds: source.timeToLiveSeconds,
        parameters: z.record(z.string(), z.json()).parse(
          z.toJSONSchema(source.parameters, {
            io: 'input',
            unrepresentable: 'any',
          }),
        ),
      })),
    };
  }

  /** For who may see any rule. Those of configuration go before those of the page. */
  async list(credentials: BackstageCredentials): Promise<AliasList> {
    await this.#authorizeRead(credentials);
    const { aliases, stores } = this.#options;
    const page = await stores.aliases.list();
    const configured = { kind: 'configuration' as const };
    const made = ({ id, by, at }: { id: string; by: string; at: string }) => ({
      kind: 'page' as const,
      id,
      by,
      at,
    });
    return {
      readings: [
        ...aliases.readings.map(alias => ({ alias, origin: configured })),
        ...page.readings.map(it => ({ alias: it.alias, origin: made(it) })),
      ],
      actions: [
        ...aliases.actions.map(alias => ({ alias, origin: configured })),
        ...page.actions.map(it => ({ alias: it.alias, origin: made(it) })),
      ],
    };
  }

  /**
   * Keeps an alias and binds rules again. Its id. Throws a ConflictError for
   * words that mean something already, and an InputError for a reading that
   * cannot be had or a unit that does not fit it.
   */
  async add(
    added: NewAlias,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const { binder, stores, now } = this.#options;
    const by = await this.#authorize(credentials);
    const meaning = await binder.meaning();
    refuseTaken(added, meaning);
    if (added.kind === 'reading') {
      checkReading(added.alias, meaning);
    }
    const id = await stores.aliases.add(added, { by, now: now() });
    const reason = `Bound ${meaningWords(added)}`;
    await this.#rebind({ by, reason });
    return id;
  }

  /** Throws a NotFoundError where the page has no such alias. */
  async remove(id: string, credentials: BackstageCredentials): Promise<void> {
    const { stores } = this.#options;
    const by = await this.#authorize(credentials);
    const removed = await stores.aliases.remove(id);
    const reason = `No longer bound ${meaningWords(removed)}`;
    await this.#rebind({ by, reason });
  }

  async #rebind(why: Rebinding): Promise<void> {
    const { binder, onChanged } = this.#options;
    await onChanged(await binder.rebind(why));
  }

  async #authorizeRead(credentials: BackstageCredentials): Promise<void> {
    await this.#options.access.criteriaFor(triggersReadPermission, credentials);
  }

  async #authorize(credentials: BackstageCredentials): Promise<string> {
    const { access, auth } = this.#options;
    const by = personOf(auth, credentials);
    await access.authorize(triggersConfigurePermission, credentials);
    return by;
  }
}

/** `to 'team.size' by the words “Team size”, “Engineers”`. */
function meaningWords({ kind, alias }: NewAlias): string {
  const meant = kind === 'reading' ? alias.reading.source : alias.action;
  const words = alias.words.map(it => `“${it}”`).join(', ');
  return `to '${meant}' by the words ${words}`;
}

function refuseTaken({ kind, alias }: NewAlias, meaning: WordsMeaning): void {
  const known: readonly { words: string[] }[] =
    kind === 'reading' ? meaning.readings : meaning.actions;
  const taken = alias.words.find(words => findAlias(known, words));
  if (taken !== undefined) {
    throw new ConflictError(`'${taken}' means something already`);
  }
}

function checkReading(
  { reading, unit }: ReadingAlias,
  { unitOf }: WordsMeaning,
): void {
  const measured = unitOf(reading);
  if (typeof measured === 'string') {
    throw new InputError(`reading: ${measured}`);
  }
  if (unit && unitFactor(measured, unit) === undefined) {
    throw new InputError(
      `unit: '${reading.source}' measures a ${measured.kind}, which is no ${unit.kind}`,
    );
  }
}
