import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { NoticeOutbox } from '../notifications/NoticeOutbox';
import { ActStore } from './ActStore';
import { AliasStore } from './AliasStore';
import { HistoryStore } from './HistoryStore';
import { MandateStore } from './MandateStore';
import { MarkStore } from './MarkStore';
import { ReadingKeeper } from './ReadingKeeper';
import { ReadingStore } from './ReadingStore';
import { readStamp } from './readStamp';
import { RuleEditor } from './RuleEditor';
import { RuleStateStore } from './RuleStateStore';
import { RuleStore } from './RuleStore';
import { SeriesStore } from './SeriesStore';

/** The stores of the triggers, over one database that is up to date. */
export interface TriggersDatabase {
  rules: RuleStore;
  edits: RuleEditor;
  aliases: AliasStore;
  states: RuleStateStore;
  readings: ReadingStore;
  keeper: ReadingKeeper;
  series: SeriesStore;
  marks: MarkStore;
  history: HistoryStore;
  acts: ActStore;
  mandates: MandateStore;
  notices: NoticeOutbox;
  /** Another text once rules, states, acts or newest readings have changed. */
  stamp(): Promise<string>;
}

export async function openTriggersDatabase(
  database: DatabaseService,
): Promise<TriggersDatabase> {
  const db = await database.getClient();
  if (!database.migrations?.skip) {
    await db.migrate.latest({
      directory: resolvePackagePath(
        '@xops/plugin-xops-triggers-backend',
        'migrations',
      ),
    });
  }
  return {
    rules: new RuleStore(db),
    edits: new RuleEditor(db),
    aliases: new AliasStore(db),
    states: new RuleStateStore(db),
    readings: new ReadingStore(db),
    keeper: new ReadingKeeper(db),
    series: new SeriesStore(db),
    marks: new MarkStore(db),
    history: new HistoryStore(db),
    acts: new ActStore(db),
    mandates: new MandateStore(db),
    notices: new NoticeOutbox(db),
    stamp: () => readStamp(db),
  };
}
