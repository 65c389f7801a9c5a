import { ExampleFiles } from './Rule';

/** What an example's record says beside its title. */
interface ExampleRecord {
  /** `Accepted` where it is left out, no section where it is empty. */
  status?: string;
  date?: string;
  /** Words of the decision. */
  decision?: string;
  /** What follows the decision. */
  more?: string;
}

/** How other records link to the two of the examples. */
export const LOGS_AS_TEXT = '[1. Logs as text](0001-logs-as-text.md)';
export const LOGS_AS_JSON = '[2. Logs as JSON](0002-logs-as-json.md)';

/** The older record of the examples. */
export function logsAsText(given: ExampleRecord = {}): ExampleFiles {
  return {
    'docs/adr/0001-logs-as-text.md': markdown('1. Logs as text', {
      date: '2025-03-02',
      decision:
        'Logs are lines of text, since every tool of the house reads them.',
      ...given,
    }),
  };
}

/** The newer one. */
export function logsAsJson(given: ExampleRecord = {}): ExampleFiles {
  return {
    'docs/adr/0002-logs-as-json.md': markdown('2. Logs as JSON', {
      date: '2026-03-02',
      decision:
        'Logs are lines of JSON, since people and programs ask for single fields.',
      ...given,
    }),
  };
}

/** One with the number of the older. */
export function oneBucket(number: 1 | 3): ExampleFiles {
  return {
    [`docs/adr/000${number}-one-bucket.md`]: markdown(`${number}. One bucket`, {
      date: '2026-04-02',
      decision:
        'There is one bucket for all services, with a prefix for each of them.',
    }),
  };
}

function markdown(title: string, given: ExampleRecord): string {
  const { status = 'Accepted', date, decision, more } = given;
  return [
    `# ${title}`,
    `Date: ${date}`,
    ...(status === '' ? [] : ['## Status', status]),
    '## Decision',
    decision,
    more,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
