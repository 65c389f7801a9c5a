import type { SourceState } from '@xops/plugin-xops-adr-common';
import type { Look } from './statusLook';

/** The one table from how reading a source goes to a tone. */
export const SOURCE_LOOKS: Record<SourceState['state'], Look> = {
  ok: { tone: 'good', word: 'Read' },
  waiting: { tone: 'waiting', word: 'Not read yet' },
  stale: { tone: 'warning', word: 'Last good copy' },
  failed: { tone: 'bad', word: 'Not readable' },
};

const URGENCY: readonly SourceState['state'][] = [
  'failed',
  'stale',
  'waiting',
  'ok',
];

/** Those that need somebody first, then by name. */
export function orderSources(sources: readonly SourceState[]): SourceState[] {
  return [...sources].sort(
    (a, b) =>
      URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) ||
      a.name.localeCompare(b.name),
  );
}
