import type { GraphEdge, RecordGraph } from '@xops/plugin-xops-adr-common';
import {
  type Box,
  clusterHead,
  type ClusterKind,
  type GraphLayout,
  type PlacedEdge,
  type Point,
} from './GraphLayout';
import {
  type ClusterLayout,
  type InnerEdge,
  layoutCluster,
  type UnplacedNode,
} from './layoutCluster';
import { packClusters } from './packClusters';
import { routeEdge } from './routeEdge';

type Group = {
  of: string;
  kind: ClusterKind;
  nodes: UnplacedNode[];
  edges: InnerEdge[];
};

/** Records that at least one edge leads from or to. */
export function linkedOnly(graph: RecordGraph): RecordGraph {
  const linked = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  return {
    ...graph,
    nodes: graph.nodes.filter(({ recordId }) => linked.has(recordId)),
  };
}

/**
 * Gives every record, missing target and edge its place: a box for each
 * system, and for each entity that is in none; edges between boxes go around
 * other records.
 */
export function layoutGraph(graph: RecordGraph): GraphLayout {
  const { groups, crossing } = divide(graph);
  const head = clusterHead(graph.nodes.length);
  const drawn = groups.map(it => layoutCluster(it.nodes, it.edges, head));
  const places = packClusters(drawn);
  const nodes = drawn.flatMap((it, index) => placed(it, places[index]).nodes);
  const boxes = new Map(nodes.map(node => [node.key, node]));
  const clusters = drawn.map(({ width, height }, index) => ({
    of: groups[index].of,
    kind: groups[index].kind,
    width,
    height,
    ...places[index],
  }));
  return {
    width: Math.max(0, ...clusters.map(it => it.x + it.width)),
    height: Math.max(0, ...clusters.map(it => it.y + it.height)),
    head,
    clusters,
    nodes,
    edges: [
      ...drawn.flatMap((it, index) => placed(it, places[index]).edges),
      ...crossing.flatMap(edge => routed(edge, boxes)),
    ],
  };
}

function divide({ nodes, edges }: RecordGraph) {
  const groups = new Map<string, Group>();
  const groupOf = new Map<string, string>();
  for (const record of nodes) {
    const system = record.systems.at(0);
    const of = system ?? record.entityRef;
    const group: Group = groups.get(of) ?? {
      of,
      kind: system === undefined ? 'entity' : 'system',
      nodes: [],
      edges: [],
    };
    group.nodes.push({ key: record.recordId, record });
    groups.set(of, group);
    groupOf.set(record.recordId, of);
  }
  const crossing: (InnerEdge & { to: string })[] = [];
  edges.forEach((edge, index) => {
    const from = groupOf.get(edge.from);
    const group = from === undefined ? undefined : groups.get(from);
    if (!group) {
      return;
    }
    const key = edgeKey(edge, index);
    const to = edge.to ?? `missing ${key}`;
    if (edge.to === undefined) {
      group.nodes.push({ key: to, target: edge.target });
    }
    const inner = { key, from: edge.from, to, edge };
    if (edge.to === undefined || groupOf.get(edge.to) === from) {
      group.edges.push(inner);
    } else {
      crossing.push(inner);
    }
  });
  return { groups: [...groups.values()], crossing };
}

function edgeKey({ from, to, type }: GraphEdge, index: number): string {
  return `${from} ${type} ${to} ${index}`;
}

function placed(layout: ClusterLayout, by: Point) {
  const move = <T extends Point>(it: T): T => ({
    ...it,
    x: it.x + by.x,
    y: it.y + by.y,
  });
  return {
    nodes: layout.nodes.map(move),
    edges: layout.edges.map(it => ({ ...it, points: it.points.map(move) })),
  };
}

/** An edge between two boxes' records, around the records that are not its own. */
function routed(
  { key, from, to, edge }: InnerEdge,
  boxes: ReadonlyMap<string, Box>,
): PlacedEdge[] {
  const start = boxes.get(from);
  const end = boxes.get(to);
  if (!start || !end) {
    return [];
  }
  const others = [...boxes.values()].filter(it => it !== start && it !== end);
  return [{ key, edge, points: routeEdge(start, end, others) }];
}
