/** A record in Nygard's style. */
export function nygard(
  title: string,
  { status = 'Accepted', date = '2026-03-02', more = '' } = {},
): string {
  return `# ${title}

Date: ${date}

## Status

${status}

## Context

Services have to tell each other what happened, and none of them can wait.

## Decision

Events go through one broker that all of the teams know how to run.
${more}`;
}

export const WRONG_TOTAL = `
| Option   | Latency (60%) | Effort (40%) | Total |
| -------- | ------------- | ------------ | ----- |
| NATS     | 5             | 4            | 4.6   |
| RabbitMQ | 3             | 4            | 3.9   |
`;

/** A log with one wrong total, in its second record. */
export const LOG = {
  'docs/adr/0001-polling.md': nygard('1. Poll for changes', {
    status: 'Superseded by [2. Use a broker](0002-broker.md)',
    date: '2025-01-10',
  }),
  'docs/adr/0002-broker.md': nygard('2. Use a broker', {
    status: 'Accepted\n\nSupersedes [1. Poll for changes](0001-polling.md)',
    more: WRONG_TOTAL,
  }),
  'docs/adr/0003-schemas.md': nygard('3. Keep schemas in one place', {
    status: 'Proposed',
  }),
};
