import { recordKey } from '../api/RecordId';
import { DecisionRecord } from '../model/DecisionRecord';
import { LinkType, RecordLink } from '../model/RecordLink';
import { cycles } from './links/cycles';
import { INVERSE_LINK } from './links/resolveLinks';

export interface RecordNode {
  recordId: string;
  record: DecisionRecord;
}

/** A link between two records in one direction: `from supersedes to`, whichever of them says so. */
export interface RecordEdge {
  /** Record ids. */
  from: string;
  /** Absent where the target was not found. */
  to?: string;
  type: LinkType;
  /** As written. */
  target: string;
  /** Where it is stated first. */
  path: string;
  line: number;
  partial?: boolean;
  /** True where only one of the two records says it. */
  oneSided: boolean;
  /** True where it is part of a circle of supersedes. */
  cyclic: boolean;
  /** True where it names a record that does not exist. */
  broken: boolean;
}

/** Passive words are turned round, so that each pair has one edge. */
const TURNED: Partial<Record<LinkType, LinkType>> = {
  supersededBy: 'supersedes',
  amendedBy: 'amends',
  enables: 'dependsOn',
};

/**
 * The graph of checked records. Records of several places need `idOf`, by which
 * their links were resolved; without it ids are paths.
 */
export function recordGraph(
  records: readonly DecisionRecord[],
  idOf: (record: DecisionRecord) => string = recordKey,
): { nodes: RecordNode[]; edges: RecordEdge[] } {
  const nodes = records.map(record => ({ recordId: idOf(record), record }));
  const edges = new Map<string, RecordEdge>();
  for (const { recordId, record } of nodes) {
    for (const link of record.links.filter(it => !it.inferred)) {
      const edge = edgeOf(recordId, record.path, link);
      const key = JSON.stringify([
        edge.from,
        edge.type,
        edge.to ?? [edge.target],
      ]);
      const known = edges.get(key) ?? edges.get(mirroredKey(edge));
      if (!known) {
        edges.set(key, edge);
      } else if (edge.to !== undefined && known.path !== record.path) {
        known.oneSided = false;
        known.partial ||= edge.partial;
      }
    }
  }
  markCycles(nodes, [...edges.values()]);
  return { nodes, edges: [...edges.values()] };
}

function edgeOf(recordId: string, path: string, link: RecordLink): RecordEdge {
  const turned = link.recordId === undefined ? undefined : TURNED[link.type];
  return {
    from: turned && link.recordId ? link.recordId : recordId,
    ...(link.recordId !== undefined && {
      to: turned ? recordId : link.recordId,
    }),
    type: turned ?? link.type,
    target: link.target,
    path,
    line: link.line,
    ...(link.partial && { partial: true }),
    oneSided: true,
    cyclic: false,
    broken: link.broken ?? false,
  };
}

/** Where both sides use the same word, the other one's edge is this one. */
function mirroredKey({ from, to, type }: RecordEdge): string {
  return INVERSE_LINK[type] === type && to !== undefined
    ? JSON.stringify([to, type, from])
    : '';
}

function markCycles(
  nodes: readonly RecordNode[],
  edges: readonly RecordEdge[],
): void {
  const whole = edges.filter(it => it.type === 'supersedes' && !it.partial);
  const targets = new Map<string, string[]>();
  for (const { from, to } of whole) {
    if (to !== undefined) {
      targets.set(from, [...(targets.get(from) ?? []), to]);
    }
  }
  const groups = cycles(
    nodes.map(it => it.recordId),
    targets,
  );
  const groupOf = new Map(
    groups.flatMap((group, index) => group.map(id => [id, index] as const)),
  );
  for (const edge of whole) {
    edge.cyclic =
      edge.to !== undefined &&
      groupOf.has(edge.from) &&
      groupOf.get(edge.from) === groupOf.get(edge.to);
  }
}
