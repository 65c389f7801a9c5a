import dagre from '@dagrejs/dagre';
import type { GraphEdge } from '@xops/plugin-xops-adr-common';
import { GAP, NODE, type PlacedEdge, type PlacedNode } from './GraphLayout';

/** A node that has no place yet. */
export type UnplacedNode = Pick<PlacedNode, 'key' | 'record' | 'target'>;

/** An edge between two nodes of one cluster. */
export type InnerEdge = {
  key: string;
  from: string;
  to: string;
  edge: GraphEdge;
};

/** A cluster drawn for itself, from 0/0. */
export type ClusterLayout = {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
};

/** Nodes that no edge binds to others of the cluster stand in rows of this shape. */
const GRID_ASPECT = 2.2;

/**
 * Draws the records of one system: what is linked by dagre, the rest in rows below.
 *
 * @param head - height of the room for the system's name
 */
export function layoutCluster(
  nodes: readonly UnplacedNode[],
  edges: readonly InnerEdge[],
  head: number,
): ClusterLayout {
  const bound = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const linked = layoutLinked(
    nodes.filter(({ key }) => bound.has(key)),
    edges,
  );
  const alone = nodes.filter(({ key }) => !bound.has(key));
  const grid = layoutGrid(alone, linked.width);
  const top =
    linked.height > 0 && grid.height > 0 ? linked.height + GAP : linked.height;
  const shift = <T extends { x: number; y: number }>(it: T, y: number): T => ({
    ...it,
    x: it.x + GAP,
    y: it.y + head + y,
  });
  return {
    width: Math.max(linked.width, grid.width) + 2 * GAP,
    height: top + grid.height + head + GAP,
    nodes: [
      ...linked.nodes.map(it => shift(it, 0)),
      ...grid.nodes.map(it => shift(it, top)),
    ],
    edges: linked.edges.map(it => ({
      ...it,
      points: it.points.map(point => shift(point, 0)),
    })),
  };
}

function layoutLinked(
  nodes: readonly UnplacedNode[],
  edges: readonly InnerEdge[],
): ClusterLayout {
  if (nodes.length === 0) {
    return { width: 0, height: 0, nodes: [], edges: [] };
  }
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: GAP, ranksep: 3 * GAP });
  graph.setDefaultEdgeLabel(() => ({}));
  nodes.forEach(({ key }) => graph.setNode(key, { ...NODE }));
  edges.forEach(({ key, from, to }) => graph.setEdge(from, to, {}, key));
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: nodes.map(node => {
      const { x, y } = graph.node(node.key);
      return {
        ...node,
        ...NODE,
        x: x - NODE.width / 2,
        y: y - NODE.height / 2,
      };
    }),
    edges: edges.map(({ key, from, to, edge }) => ({
      key,
      edge,
      points: graph
        .edge({ v: from, w: to, name: key })
        .points.map(({ x, y }) => ({ x, y })),
    })),
  };
}

function layoutGrid(
  nodes: readonly UnplacedNode[],
  wanted: number,
): Omit<ClusterLayout, 'edges'> {
  const cell = { width: NODE.width + GAP, height: NODE.height + GAP };
  const square = Math.ceil(
    Math.sqrt((nodes.length * cell.height * GRID_ASPECT) / cell.width),
  );
  const columns = Math.max(1, square, Math.floor((wanted + GAP) / cell.width));
  const rows = Math.ceil(nodes.length / columns);
  return {
    width: Math.min(columns, nodes.length) * cell.width - (nodes.length && GAP),
    height: Math.max(0, rows * cell.height - GAP),
    nodes: nodes.map((node, index) => ({
      ...node,
      ...NODE,
      x: (index % columns) * cell.width,
      y: Math.floor(index / columns) * cell.height,
    })),
  };
}
