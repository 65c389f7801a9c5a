import { InputError } from '@backstage/errors';
import {
  canonicalJson,
  ReadingSpec,
  readingKey,
  Unit,
} from '@xops/plugin-xops-triggers-common';
import { TriggersConfig } from '../config';
import { SourceRegistry } from '../sources/SourceRegistry';
import { RemakableRule } from '../store/RuleEditor';
import { KeptRule } from '../store/ruleRow';
import { TriggersDatabase } from '../store/TriggersDatabase';
import { ruleOfDraft } from './ruleOfDraft';
import { ruleOfWords, WordsMeaning } from './ruleOfWords';

const MOST_ATTEMPTS = 3;

/** Place of the rules that configuration brings. */
const CONFIGURATION = 'configuration';

/** Why rules are made again; the history of those that become others tells it. */
export interface Rebinding {
  /** Entity reference of the person whose doing it is; absent where it is nobody's. */
  by?: string;
  reason: string;
}

export interface RuleBinderOptions {
  stores: TriggersDatabase;
  registry: SourceRegistry;
  /** As configured; they go before those of the page. */
  aliases: TriggersConfig['aliases'];
  rules: TriggersConfig['rules'];
  now: () => Date;
}

/** Makes rules of words and drafts, again whenever words come to mean something else. */
export class RuleBinder {
  readonly #options: RuleBinderOptions;

  constructor(options: RuleBinderOptions) {
    this.#options = options;
  }

  /** What words and readings mean now. */
  async meaning(): Promise<WordsMeaning> {
    const { stores, registry, aliases } = this.#options;
    const [page, told] = await Promise.all([
      stores.aliases.list(),
      stores.readings.listUnits({
        exceptSources: registry.list().map(({ id }) => id),
      }),
    ]);
    return {
      readings: [...aliases.readings, ...page.readings.map(it => it.alias)],
      actions: [...aliases.actions, ...page.actions.map(it => it.alias)],
      unitOf: spec => unitOf(spec, { registry, told }),
    };
  }

  /** Replaces the rules of configuration by those that are configured now. */
  async replaceConfigured(): Promise<void> {
    const { stores, rules, now } = this.#options;
    const meaning = await this.meaning();
    const made = rules.map(({ id, draft }) => {
      const origin = { kind: 'configuration' as const };
      const facts = { id: `${CONFIGURATION}#${id}`, origin };
      return { rule: ruleOfDraft(draft, { facts, meaning }), source: draft };
    });
    await stores.rules.replaceLocation(CONFIGURATION, made, now());
  }

  /**
   * Makes all rules again of the words and drafts that are kept with them, and
   * writes those that have become others. Ids of those.
   */
  async rebind(why: Rebinding): Promise<string[]> {
    const changed: string[] = [];
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const { done, isOvertaken } = await this.#rebindOnce(why);
      changed.push(...done);
      if (!isOvertaken) {
        break;
      }
    }
    return changed;
  }

  async #rebindOnce(
    why: Rebinding,
  ): Promise<{ done: string[]; isOvertaken: boolean }> {
    const { stores, now } = this.#options;
    const rules = await stores.edits.listRemakable();
    const meaning = await this.meaning();
    const done: string[] = [];
    let isOvertaken = false;
    for (const before of rules) {
      const rule = remade(before, meaning);
      if (canonicalJson(rule) === canonicalJson(before.rule)) {
        continue;
      }
      const at = now().toISOString();
      if (await stores.edits.remake({ ...before, rule }, { ...why, at })) {
        done.push(rule.id);
      } else {
        isOvertaken = true;
      }
    }
    return { done, isOvertaken };
  }
}

function remade(
  { rule, source }: RemakableRule,
  meaning: WordsMeaning,
): KeptRule {
  const { id, origin, owners } = rule;
  return 'comparisons' in source
    ? ruleOfDraft(source, { facts: { id, origin }, meaning })
    : ruleOfWords(source, { facts: { id, origin, owners }, meaning });
}

function unitOf(
  spec: ReadingSpec,
  {
    registry,
    told,
  }: { registry: SourceRegistry; told: ReadonlyMap<string, Unit> },
): Unit | string {
  const toldUnit = told.get(readingKey(spec));
  if (toldUnit) {
    return toldUnit;
  }
  try {
    return registry.check(spec).unit;
  } catch (error) {
    if (error instanceof InputError) {
      return error.message;
    }
    throw error;
  }
}
