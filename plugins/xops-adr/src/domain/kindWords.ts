import type { RecordKind } from '@xops/plugin-xops-adr-common';

/** What a file is, in a word. */
export const KIND_WORDS: Record<RecordKind, string> = {
  record: 'Decision',
  template: 'Template',
  index: 'Index',
  placeholder: 'Placeholder',
  other: 'Other file',
};
