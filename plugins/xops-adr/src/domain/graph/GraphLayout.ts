import type { GraphEdge, GraphNode } from '@xops/plugin-xops-adr-common';

/** Lengths are in units of the drawing. */
export type Point = { x: number; y: number };
export type Box = Point & { width: number; height: number };

/** A record, or a target that does not exist. */
export type PlacedNode = Box & {
  key: string;
  /** Absent where the target of a link is missing. */
  record?: GraphNode;
  /** Words of a missing target. */
  target?: string;
};

export type PlacedEdge = { key: string; edge: GraphEdge; points: Point[] };

/** The records of one system, or of one entity that is in no system. */
export type Cluster = Box & {
  /** Reference of the system or entity; unique among the clusters. */
  of: string;
  kind: ClusterKind;
};
export type ClusterKind = 'system' | 'entity';

export type GraphLayout = {
  width: number;
  height: number;
  /** Height of the room for each cluster's name. */
  head: number;
  clusters: Cluster[];
  nodes: PlacedNode[];
  edges: PlacedEdge[];
};

export const NODE = { width: 232, height: 74 } as const;
export const GAP = 24;
/** Room for a cluster's name: the more there is to see, the further away it is seen from. */
export function clusterHead(records: number): number {
  return Math.max(36, Math.round(Math.sqrt(records) * 5));
}
