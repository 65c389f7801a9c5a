import { LocationReading } from '../sources/RecordSource';

type Failure = Extract<LocationReading, { status: 'failed' }>;

interface Pause {
  until: Date;
  failure: Failure;
  /** True where the host itself demands it. */
  isDemanded: boolean;
}

/** Failures to reach a host in a row, after which it is left alone for a while. */
const MOST_FAILURES = 3;
const PAUSE_MILLISECONDS = 60_000;

/**
 * Keeps hosts that demand it, or cannot be reached, from being asked for each of
 * their repositories, which would hold up those of all other hosts.
 */
export class HostPauses {
  readonly #now: () => Date;
  readonly #pauses = new Map<string, Pause>();
  readonly #failures = new Map<string, number>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Why the host is not to be asked now; `force` asks one that cannot be reached all the same. */
  find(host: string, { force }: { force: boolean }): Failure | undefined {
    const pause = this.#pauses.get(host);
    if (!pause || pause.until <= this.#now()) {
      return undefined;
    }
    return force && !pause.isDemanded ? undefined : pause.failure;
  }

  /** Learns from what came of asking. */
  note(host: string, reading: LocationReading): void {
    if (reading.status !== 'failed') {
      this.#failures.delete(host);
      this.#pauses.delete(host);
      return;
    }
    if (this.find(host, { force: false })) {
      return;
    }
    if (reading.retryAt) {
      this.#pauses.set(host, {
        until: reading.retryAt,
        failure: reading,
        isDemanded: true,
      });
      return;
    }
    if (!reading.isUnreachable) {
      this.#failures.delete(host);
      return;
    }
    const failures = (this.#failures.get(host) ?? 0) + 1;
    this.#failures.set(host, failures);
    if (failures >= MOST_FAILURES) {
      const until = new Date(this.#now().getTime() + PAUSE_MILLISECONDS);
      this.#pauses.set(host, {
        until,
        failure: silenceOf(host, until),
        isDemanded: false,
      });
      this.#failures.delete(host);
    }
  }
}

/** Told for other repositories than the one that was asked for last, so that it names none. */
function silenceOf(host: string, until: Date): Failure {
  return {
    status: 'failed',
    error: `${host} could not be reached ${MOST_FAILURES} times in a row, and is left alone until ${until.toISOString()}`,
    advice: `Look whether ${host} can be reached from the portal. It is asked again after that.`,
    isUnreachable: true,
  };
}
