import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { z } from 'zod';

/** What a Git host answered that did not do what it was asked for. */
export interface Refusal {
  /** HTTP status, 400 or above. */
  status: number;
  /** Headers by name in lower case. */
  headers: ReadonlyMap<string, string>;
}

interface Observation {
  /** The last answer, where it was a refusal. */
  refusal?: Refusal;
}

const fetchAnswerSchema = z
  .object({
    response: z.object({
      statusCode: z.number(),
      headers: z.array(z.instanceof(Uint8Array)),
    }),
  })
  .transform(({ response }) => ({
    status: response.statusCode,
    headers: response.headers.map(header => Buffer.from(header).toString()),
  }));
const httpAnswerSchema = z
  .object({
    response: z.object({
      statusCode: z.number(),
      rawHeaders: z.array(z.string()),
    }),
  })
  .transform(({ response }) => ({
    status: response.statusCode,
    headers: response.rawHeaders,
  }));

const observations = new AsyncLocalStorage<Observation>();
const observed = new WeakMap<object, Observation>();
let listening = false;

/**
 * Runs something that asks a Git host through Backstage's readers, and tells
 * what the host refused. The readers' errors carry neither status nor headers,
 * and one of them reads the body of a refusal as if it were an archive.
 */
export async function observeRefusals<T>(
  work: (refusal: () => Refusal | undefined) => Promise<T>,
): Promise<T> {
  listen();
  const observation: Observation = {};
  return await observations.run(observation, () =>
    work(() => observation.refusal),
  );
}

/** Node tells of each answer on these channels, with `fetch` and with `http`. */
function listen(): void {
  if (listening) {
    return;
  }
  listening = true;
  subscribe('undici:request:create', rememberAsker);
  subscribe('http.client.request.start', rememberAsker);
  subscribe('undici:request:headers', message =>
    note(message, fetchAnswerSchema),
  );
  subscribe('http.client.response.finish', message =>
    note(message, httpAnswerSchema),
  );
}

/** An answer comes on the socket, where nobody knows who asked. */
function rememberAsker(message: unknown): void {
  const observation = observations.getStore();
  const request = requestOf(message);
  if (observation && request) {
    observed.set(request, observation);
  }
}

function note(
  message: unknown,
  schema: typeof fetchAnswerSchema | typeof httpAnswerSchema,
): void {
  const request = requestOf(message);
  const observation = request && observed.get(request);
  // Everybody else's requests pass here as well.
  const answer = observation && schema.safeParse(message).data;
  if (!answer) {
    return;
  }
  const headers = new Map<string, string>();
  for (let index = 0; index + 1 < answer.headers.length; index += 2) {
    headers.set(answer.headers[index].toLowerCase(), answer.headers[index + 1]);
  }
  observation.refusal =
    answer.status >= 400 ? { status: answer.status, headers } : undefined;
}

function requestOf(message: unknown): object | undefined {
  return typeof message === 'object' &&
    message !== null &&
    'request' in message &&
    typeof message.request === 'object'
    ? message.request ?? undefined
    : undefined;
}
