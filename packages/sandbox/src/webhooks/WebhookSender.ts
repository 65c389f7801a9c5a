import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { matchesGlob } from '../host/branchRules';
import type { GitHost } from '../host/GitHost';
import type { HostEvent } from '../host/HostEvent';
import type { Hook } from '../store/records';
import { createPayload, type Payload } from './payload';
import { deliveryHeaders, type DeliveryOptions } from './signature';

export interface WebhookSenderOptions {
  /** How long a receiver may take. */
  timeoutMilliseconds?: number;
  /** Pauses before another try; none after the last. */
  retryMilliseconds?: number[];
}

interface Target {
  hook: Hook;
  kind: DeliveryOptions['target'];
}

/** Sends what happens to whom it concerns, in order, and never holds up who made it happen. */
export class WebhookSender {
  readonly #host: GitHost;
  readonly #timeout: number;
  readonly #retries: number[];
  readonly #stop = new AbortController();
  /** The last delivery under way for each hook. */
  readonly #queues = new Map<number, Promise<void>>();

  constructor(host: GitHost, options: WebhookSenderOptions = {}) {
    this.#host = host;
    this.#timeout = options.timeoutMilliseconds ?? 5000;
    this.#retries = options.retryMilliseconds ?? [500, 2000, 8000];
  }

  listen(): void {
    this.#host.onEvent(event => this.#handle(event));
  }

  close(): void {
    this.#stop.abort();
  }

  #handle(event: HostEvent): void {
    const targets = this.#targets(event);
    if (targets.length === 0) {
      return;
    }
    const payload = createPayload(this.#host, event);
    // Whoever waits for it handles its failure; until then nobody may be listening.
    payload.catch(() => undefined);
    targets.forEach(target =>
      this.#enqueue(
        target,
        payload,
        ({ eventType, branch }) =>
          event.onlyHook !== undefined ||
          isSubscribed(target.hook, eventType, branch),
      ),
    );
  }

  #targets({ repository, onlyHook }: HostEvent): Target[] {
    const { owner, hooks } = repository.record;
    const organization = this.#host.accounts.organization(owner);
    return [
      ...hooks.map(hook => ({ hook, kind: 'repository' as const })),
      ...(organization?.hooks ?? []).map(hook => ({
        hook,
        kind: 'organization' as const,
      })),
    ].filter(({ hook }) =>
      onlyHook === undefined ? hook.active : hook.id === onlyHook,
    );
  }

  #enqueue(
    target: Target,
    coming: Promise<Payload>,
    isWanted: (payload: Payload) => boolean,
  ): void {
    const { hook } = target;
    const previous = this.#queues.get(hook.id) ?? Promise.resolve();
    const next = previous
      .then(() => coming)
      .then(payload =>
        isWanted(payload) ? this.#deliver(target, payload) : undefined,
      )
      .catch(error => {
        if (!this.#stop.signal.aborted) {
          this.#host.logger.warn(`A webhook to ${hook.url} failed: ${error}`);
        }
      });
    this.#queues.set(hook.id, next);
  }

  async #deliver({ hook, kind }: Target, payload: Payload): Promise<void> {
    const body = JSON.stringify(payload.body, undefined, 2);
    const headers = deliveryHeaders({
      id: randomUUID(),
      event: payload.event,
      eventType: payload.eventType,
      target: kind,
      secret: hook.secret,
      authorizationHeader: hook.authorizationHeader,
      body,
    });
    let failure: unknown;
    for (const pause of [0, ...this.#retries]) {
      if (this.#stop.signal.aborted) {
        return;
      }
      try {
        await wait(pause, undefined, { signal: this.#stop.signal });
        const response = await fetch(hook.url, {
          method: 'POST',
          headers,
          body,
          redirect: 'manual',
          signal: AbortSignal.any([
            this.#stop.signal,
            AbortSignal.timeout(this.#timeout),
          ]),
        });
        await response.arrayBuffer();
        if (response.status < 500) {
          return;
        }
        failure = new Error(`it answered with ${response.status}`);
      } catch (error) {
        // fetch hides what went wrong, a refused connection for example, in the cause.
        failure = Object(error).cause ?? error;
      }
    }
    if (!this.#stop.signal.aborted) {
      this.#host.logger.warn(
        `A webhook (${payload.event}) was not delivered to ${hook.url}: ${failure}`,
      );
    }
  }
}

function isSubscribed(
  hook: Hook,
  eventType: string,
  branch: string | undefined,
): boolean {
  const isInFilter =
    branch === undefined ||
    ['', '*', '**'].includes(hook.branchFilter) ||
    matchesGlob(hook.branchFilter, branch);
  return isInFilter && hook.events.includes(eventType);
}
