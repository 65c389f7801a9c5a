import type { CreatedSummary } from '@xops/plugin-xops-golden-paths-common';
import type { AttentionItem } from '@xops/plugin-xops-home-react';

/** Address of one created thing's provenance on the page at `path`. */
export function provenanceAddress(path: string, entityRef: string): string {
  return `${path}?${new URLSearchParams({ entity: entityRef })}`;
}

const ownersOf = ({ owner }: { owner?: string }) => (owner ? [owner] : []);

/** What was created and does not add up, for its owners. */
export function createdAttention(
  summary: CreatedSummary,
  path: string,
): AttentionItem[] {
  const contradictions = summary.contradictions.map(
    (item): AttentionItem => ({
      id: `contradiction/${item.entityRef}`,
      title: `${item.title}: ${
        item.problem?.message ?? 'its sources disagree'
      }`,
      tone: 'warning',
      toneWord: 'Contradiction',
      since: item.problem?.since ?? item.seenAt,
      ownerRefs: ownersOf(item),
      link: provenanceAddress(path, item.entityRef),
      action: 'Compare',
    }),
  );
  const unreadable = summary.sources.files.errors.map(
    (error): AttentionItem => ({
      id: `unreadable/${error.entityRef}`,
      title: `The provenance of ${error.title} cannot be read: ${error.message}`,
      tone: 'unknown',
      toneWord: 'Not readable',
      since: error.since,
      ownerRefs: ownersOf(error),
      link: error.provenanceUrl ?? path,
      action: error.provenanceUrl ? 'Open the file' : 'Open the list',
    }),
  );
  return [...contradictions, ...unreadable];
}
