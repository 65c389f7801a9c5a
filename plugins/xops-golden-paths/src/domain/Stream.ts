/** Where something runs: one of two failure domains, or rented. */
export const STREAMS = ['ecs', 'k3s', 'managed'] as const;
export type Stream = (typeof STREAMS)[number];

/** A stream in words. */
export const STREAM_WORDS: Record<Stream, { name: string; meaning: string }> = {
  ecs: { name: 'ECS', meaning: 'runs on ECS Fargate' },
  k3s: { name: 'K3S', meaning: 'runs on K3S, delivered by GitOps' },
  managed: { name: 'Managed', meaning: 'is rented, not run' },
};

/** Reads an annotation's value; undefined when it names no stream. */
export function readStream(value: string | undefined): Stream | undefined {
  return STREAMS.find(stream => stream === value);
}
