import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  ReadingSpec,
  ruleDraftSchema,
  TriggerWords,
} from '@xops/plugin-xops-triggers-common';
import { ReadingSource } from '@xops/plugin-xops-triggers-node';
import { z } from 'zod';
import { minute } from '../__testUtils__/rules';
import { SourceRegistry } from '../sources/SourceRegistry';
import {
  openTriggersDatabase,
  TriggersDatabase,
} from '../store/TriggersDatabase';
import { RuleBinder, RuleBinderOptions } from './RuleBinder';
import { rulesOfPush } from './rulesOfPush';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const team: ReadingSpec = { source: 'team.size', parameters: {} };
const words: TriggerWords = {
  subject: 'Team size',
  condition: '>3 engineers',
  comparator: '>',
  threshold: '3',
  mandate: false,
  action: 'Use Argo CD',
  raw: '| Team size | >3 engineers |',
  line: 7,
};
const draft = ruleDraftSchema.parse({
  subject: 'People',
  owners: ['group:default/platform'],
  comparisons: [{ reading: team, comparator: '>', threshold: 9 }],
});
const source: ReadingSource<object> = {
  id: 'team.size',
  description: 'For tests',
  parameters: z.strictObject({}),
  unit: () => ({ kind: 'count', of: 'people' }),
  intervalSeconds: 60,
  timeToLiveSeconds: 300,
  read: async () => new Map(),
};

const why = { reason: 'Made again at a start' };

describe.each(databases.eachSupportedId())('RuleBinder on %s', id => {
  let stores: TriggersDatabase;

  beforeEach(async () => {
    const knex = await databases.init(id);
    stores = await openTriggersDatabase(mockServices.database({ knex }));
  });

  /** As after a start with these sources and this configuration. */
  function startedWith(
    part: Partial<RuleBinderOptions> = {},
    sources = [source],
  ) {
    const registry = new SourceRegistry();
    sources.forEach(it => registry.add(it));
    return new RuleBinder({
      stores,
      registry,
      aliases: { readings: [], actions: [] },
      rules: [],
      now: () => minute(9),
      ...part,
    });
  }
  const aliases = {
    readings: [{ words: ['Team size'], reading: team }],
    actions: [{ words: ['Use Argo CD'], action: 'activate-argo' }],
  };
  async function push(binder: RuleBinder) {
    const record = {
      recordId: 'a:5.md',
      entityRef: 'component:default/shop',
      title: 'Five',
      path: '5.md',
      rows: [words],
    };
    const rules = rulesOfPush(
      { location: 'a', records: [record] },
      {
        meaning: await binder.meaning(),
        ownersOf: () => ['group:default/pay'],
      },
    );
    await stores.rules.replaceLocation('a', rules, minute(0));
  }
  const ruleId = 'a:5.md#team-size';

  it('binds a row to what words have come to mean, without being told it again', async () => {
    await push(startedWith());
    expect(await stores.rules.listWatched()).toEqual([]);
    expect(await startedWith({ aliases }).rebind(why)).toEqual([ruleId]);
    expect(await stores.rules.listWatched()).toMatchObject([
      {
        id: ruleId,
        condition: { threshold: 3, unit: { of: 'people' } },
        action: { id: 'activate-argo' },
        owners: ['group:default/pay'],
      },
    ]);
    expect(await startedWith({ aliases }).rebind(why)).toEqual([]);
  });

  it('binds it when its source is installed, and unbinds it when that is gone, saying so', async () => {
    await push(startedWith({ aliases }, []));
    await startedWith({ aliases }).rebind(why);
    expect(await stores.rules.listWatched()).toHaveLength(1);
    await startedWith({ aliases }, []).rebind(why);
    expect(await stores.rules.find(ruleId)).toMatchObject({
      unbound: expect.stringContaining(
        "No reading source 'team.size' is installed",
      ),
    });
    const changes = await stores.edits.listChanges(ruleId);
    expect(changes.map(it => [it.kind, it.by, it.reason])).toEqual([
      ['created', undefined, undefined],
      ['edited', undefined, why.reason],
      ['edited', undefined, why.reason],
    ]);
  });

  it('leaves what people switched as it is', async () => {
    await push(startedWith());
    const at = minute(1).toISOString();
    const until = minute(60).toISOString();
    await stores.edits.switch(ruleId, { at, enabled: false });
    await stores.edits.silence(ruleId, { at, until });
    await startedWith({ aliases }).rebind(why);
    expect(await stores.rules.find(ruleId)).toMatchObject({
      enabled: false,
      silencedUntil: until,
      condition: { threshold: 3 },
    });
  });

  it('does not undo what was written while it bound', async () => {
    await push(startedWith());
    const binder = startedWith({ aliases });
    const meaning = binder.meaning.bind(binder);
    let isFirst = true;
    jest.spyOn(binder, 'meaning').mockImplementation(async () => {
      if (isFirst) {
        isFirst = false;
        const at = minute(1).toISOString();
        await stores.edits.switch(ruleId, { at, enabled: false });
      }
      return await meaning();
    });
    expect(await binder.rebind(why)).toEqual([ruleId]);
    expect(await stores.rules.find(ruleId)).toMatchObject({
      enabled: false,
      condition: { threshold: 3 },
    });
  });

  it('takes configuration before the page where both know the words', async () => {
    const reading = { source: 'mandate', parameters: {} };
    await stores.aliases.add(
      { kind: 'reading', alias: { words: ['Team size'], reading } },
      { by: 'user:default/ada', now: minute(0) },
    );
    await push(startedWith({ aliases }));
    expect(await stores.rules.listWatched()).toHaveLength(1);
  });

  it('replaces the rules of configuration, and keeps the history of those that are gone', async () => {
    const ruleOf = (name: string) => ({ id: name, draft });
    const first = startedWith({ rules: [ruleOf('a'), ruleOf('b')] });
    await first.replaceConfigured();
    await startedWith({ rules: [ruleOf('b')] }).replaceConfigured();
    const ids = (await stores.rules.list()).map(rule => rule.id);
    expect(ids).toEqual(['configuration#b']);
    const changes = await stores.edits.listChanges('configuration#a');
    expect(changes.map(({ kind }) => kind)).toEqual(['created', 'removed']);
    expect(await stores.edits.listChanges('configuration#b')).toHaveLength(1);
  });

  it('lets configuration that says something else go before what a person switched', async () => {
    const configured = (enabled: boolean) =>
      startedWith({
        rules: [{ id: 'a', draft: { ...draft, enabled } }],
      }).replaceConfigured();
    const isEnabled = async () =>
      (await stores.rules.find('configuration#a'))?.enabled;
    await configured(true);
    const at = minute(1).toISOString();
    await stores.edits.switch('configuration#a', { at, enabled: false });
    await configured(true);
    expect(await isEnabled()).toBe(false);
    await configured(false);
    await configured(true);
    expect(await isEnabled()).toBe(true);
  });

  it('shows a rule of configuration that cannot be measured, and watches it once it can', async () => {
    const rules = [{ id: 'a', draft }];
    await startedWith({ rules }, []).replaceConfigured();
    expect(await stores.rules.list()).toMatchObject([
      {
        unbound: expect.stringMatching(/^comparisons\.0\.reading: No reading/),
        words: { condition: 'team.size > 9' },
      },
    ]);
    await startedWith({ rules }).rebind(why);
    expect(await stores.rules.listWatched()).toHaveLength(1);
  });
});
