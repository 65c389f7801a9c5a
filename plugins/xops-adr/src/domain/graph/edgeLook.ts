import type { GraphEdge, LinkType } from '@xops/plugin-xops-adr-common';

/** How one record refers to another, read from the first to the second. */
export const LINK_WORDS: Record<LinkType, string> = {
  supersedes: 'supersedes',
  supersededBy: 'superseded by',
  amends: 'amends',
  amendedBy: 'amended by',
  dependsOn: 'depends on',
  enables: 'enables',
  conflictsWith: 'conflicts with',
  compliesWith: 'complies with',
  relatesTo: 'relates to',
};

/** What is wrong with an edge; `oneSided` is for mending, the others are errors. */
export type EdgeProblem = 'broken' | 'cyclic' | 'oneSided';

export const PROBLEM_WORDS: Record<EdgeProblem, string> = {
  broken: 'The target does not exist',
  cyclic: 'Closes a circle',
  oneSided: 'Only one of the two records says it',
};

export function edgeProblem(edge: GraphEdge): EdgeProblem | undefined {
  if (edge.to === undefined) {
    return 'broken';
  }
  if (edge.cyclic) {
    return 'cyclic';
  }
  // Only what changes another record has to stand in both.
  return edge.oneSided && edgeWeight(edge) !== 'weak' ? 'oneSided' : undefined;
}

/** How strongly an edge is drawn: what replaces another record leads; what replaces a part of it alone is told apart. */
export type EdgeWeight = 'strong' | 'partial' | 'changed' | 'weak';

export function edgeWeight({
  type,
  partial,
}: Pick<GraphEdge, 'type' | 'partial'>): EdgeWeight {
  switch (type) {
    case 'supersedes':
    case 'supersededBy':
      return partial ? 'partial' : 'strong';
    case 'amends':
    case 'amendedBy':
    case 'conflictsWith':
      return 'changed';
    default:
      return 'weak';
  }
}

/** `supersedes (in part)`, for edges that say so. */
export function edgeWords({ type, partial }: GraphEdge): string {
  return partial ? `${LINK_WORDS[type]} (in part)` : LINK_WORDS[type];
}
