import {
  type AttentionItem,
  type AttentionSource,
  compareTones,
  type LoadError,
  type LoadState,
} from '@xops/plugin-xops-home-react';

/** Whose items are listed. */
export type AttentionScope = 'mine' | 'all';

/** An item together with where it came from. */
export type AttentionRow = AttentionItem & {
  /** Unique over all sources. */
  key: string;
  /** The context in words. */
  context: string;
};

/** What several sources brought, as one list. */
export type AttentionView = {
  /** Worst first, then longest waiting. */
  rows: AttentionRow[];
  counts: Record<AttentionScope, number>;
  failures: { source: AttentionSource; error: LoadError }[];
  /** True while a source has not answered. */
  loading: boolean;
};

export type MergeAttentionOptions = {
  sources: readonly AttentionSource[];
  /** By the id of the source; one without a state counts as loading. */
  states: Readonly<Record<string, LoadState<AttentionItem[]>>>;
  scope: AttentionScope;
  /** The reader's own reference and those of their groups. */
  ownershipRefs: readonly string[];
};

// The catalog ignores upper and lower case in references.
const normalize = (ref: string) => ref.toLocaleLowerCase('en-US');

const compareRows = (a: AttentionRow, b: AttentionRow) =>
  compareTones(a.tone, b.tone) ||
  Date.parse(a.since) - Date.parse(b.since) ||
  a.title.localeCompare(b.title);

/** Merges what the sources brought so far into one list. */
export function mergeAttention(options: MergeAttentionOptions): AttentionView {
  const { sources, states, scope, ownershipRefs } = options;
  const rows: AttentionRow[] = [];
  const failures: AttentionView['failures'] = [];
  let loading = false;

  for (const source of sources) {
    const state = states[source.id] ?? { status: 'loading' };
    switch (state.status) {
      case 'loading':
        loading = true;
        break;
      case 'error':
        failures.push({ source, error: state.error });
        break;
      case 'data':
        for (const item of state.value) {
          const key = `${source.id}/${item.id}`;
          rows.push({ ...item, key, context: source.title });
        }
        break;
      default:
        throw new TypeError(`Unknown state ${state satisfies never}`);
    }
  }

  const own = new Set(ownershipRefs.map(normalize));
  const mine = rows.filter(row =>
    row.ownerRefs?.some(ref => own.has(normalize(ref))),
  );
  return {
    rows: (scope === 'mine' ? mine : rows).sort(compareRows),
    counts: { mine: mine.length, all: rows.length },
    failures,
    loading,
  };
}
