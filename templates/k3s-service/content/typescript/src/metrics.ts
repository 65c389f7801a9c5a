import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** Counts and times one answered request. */
  observe(request: ObservedRequest): void;
  /** All metrics in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

export interface ObservedRequest {
  readonly method: string;
  /** The route's pattern, never the address: addresses are without number. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, in seconds',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    observe({ method, route, status, seconds }) {
      duration.observe({ method, route, status }, seconds);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
