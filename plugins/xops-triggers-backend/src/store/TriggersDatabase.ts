import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { NoticeOutbox } from '../notifications/NoticeOutbox';
import { ActStore } from './ActStore';
import { MandateStore } from './MandateStore';
import { ReadingStore } from './ReadingStore';
import { RuleStateStore } from './RuleStateStore';
import { RuleStore } from './RuleStore';

/** The stores of the triggers, over one database that is up to date. */
export interface TriggersDatabase {
  rules: RuleStore;
  states: RuleStateStore;
  readings: ReadingStore;
  acts: ActStore;
  mandates: MandateStore;
  notices: NoticeOutbox;
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
    states: new RuleStateStore(db),
    readings: new ReadingStore(db),
    acts: new ActStore(db),
    mandates: new MandateStore(db),
    notices: new NoticeOutbox(db),
  };
}
