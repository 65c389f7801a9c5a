import type { Severity, StatusState } from '@xops/plugin-xops-adr-common';
import type { Tone } from '@xops/plugin-xops-home-react';

/** How a value of the records' vocabularies is shown. */
export type Look = { tone: Tone; word: string };

/** The one table from a record's status to a tone. */
export const STATUS_LOOKS: Record<StatusState | 'none', Look> = {
  proposed: { tone: 'waiting', word: 'Proposed' },
  draft: { tone: 'waiting', word: 'Draft' },
  accepted: { tone: 'good', word: 'Accepted' },
  implemented: { tone: 'good', word: 'Implemented' },
  rejected: { tone: 'bad', word: 'Rejected' },
  deprecated: { tone: 'warning', word: 'Deprecated' },
  superseded: { tone: 'warning', word: 'Superseded' },
  other: { tone: 'unknown', word: 'Other' },
  none: { tone: 'unknown', word: 'Not stated' },
};

/** The one table from a finding's severity to a tone. */
export const SEVERITY_LOOKS: Record<Severity, Look & { many: string }> = {
  error: { tone: 'bad', word: 'error', many: 'errors' },
  warning: { tone: 'warning', word: 'warning', many: 'warnings' },
  info: { tone: 'unknown', word: 'hint', many: 'hints' },
};

/** `2 errors`, `1 warning`. */
export function severityCount(severity: Severity, count: number): string {
  const { word, many } = SEVERITY_LOOKS[severity];
  return `${count} ${count === 1 ? word : many}`;
}
