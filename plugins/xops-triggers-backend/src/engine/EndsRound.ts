import { TriggersDatabase } from '../store/TriggersDatabase';

/** A clock that ran ahead for no longer than this has hidden nothing. */
const LOOK_BACK_MILLISECONDS = 24 * 3_600_000;

export interface EndsRoundOptions {
  stores: Pick<TriggersDatabase, 'acts' | 'marks'>;
  now: () => Date;
  /** Called with the rules on whose timeline an end stands. */
  onEnded(ruleIds: readonly string[]): Promise<void>;
}

/** Puts on the timeline that an override or a dismissal has come to its date. Safe to kill, and to run twice. */
export class EndsRound {
  readonly #options: EndsRoundOptions;

  constructor(options: EndsRoundOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { stores, now, onEnded } = this.#options;
    const time = now();
    const last = await stores.marks.find('actsEnded');
    const after = last
      ? new Date(
          Math.min(Date.parse(last), time.getTime()) - LOOK_BACK_MILLISECONDS,
        ).toISOString()
      : '';
    const ended = await stores.acts.saveEnds(after, time.toISOString());
    await stores.marks.set('actsEnded', time.toISOString());
    if (ended.length > 0) {
      await onEnded(ended);
    }
  }
}
