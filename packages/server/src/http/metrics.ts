import type { FastifyInstance } from 'fastify';

export interface Metrics {
  /** Prometheus' text format. */
  text(): string;
}

/** Counts requests by method, route and status, and their seconds. No addresses, no ids. */
export function collectMetrics(app: FastifyInstance): Metrics {
  const counters = new Map<string, { count: number; seconds: number }>();
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const labels = `method="${request.method}",route="${route}",status="${reply.statusCode}"`;
    const counter = counters.get(labels) ?? { count: 0, seconds: 0 };
    counter.count += 1;
    counter.seconds += reply.elapsedTime / 1000;
    counters.set(labels, counter);
  });
  return {
    text() {
      const entries = [...counters];
      return [
        '# TYPE zhicheng_requests_total counter',
        ...entries.map(([labels, { count }]) => `zhicheng_requests_total{${labels}} ${count}`),
        '# TYPE zhicheng_request_seconds_total counter',
        ...entries.map(([labels, { seconds }]) => `zhicheng_request_seconds_total{${labels}} ${seconds.toFixed(6)}`),
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '# TYPE process_uptime_seconds gauge',
        `process_uptime_seconds ${process.uptime().toFixed(1)}`,
        '',
      ].join('\n');
    },
  };
}
