import { TriggersService } from '@xops/plugin-xops-triggers-node';
import { RecordStore } from '../store/RecordStore';
import { DecisionReadings } from './DecisionReadings';
import { TriggerRowStore } from './TriggerRowStore';
import { TriggerTeller } from './TriggerTeller';

/** Tells the triggers all that decisions have for them: the conditions they state, and how well they are kept. */
export function createTeller(options: {
  store: RecordStore;
  triggers: TriggersService;
}): { tell(signal: AbortSignal): Promise<void> } {
  const { store, triggers } = options;
  const now = () => new Date();
  const rows = new TriggerRowStore(store.db);
  const conditions = new TriggerTeller({ rows, triggers, now });
  const readings = new DecisionReadings({ db: store.db, triggers, now });
  let running = Promise.resolve();
  return {
    // One after the other, so that what is older is never told last.
    async tell(signal) {
      const before = running;
      const own = before.then(async () => {
        signal.throwIfAborted();
        await conditions.tell(signal);
        await readings.tell(signal);
      });
      running = own.catch(() => undefined);
      await own;
    },
  };
}
