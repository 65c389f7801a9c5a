import type {
  GraphEdge,
  GraphNode,
  RecordGraph,
  StatusState,
} from '@xops/plugin-xops-adr-common';

const STATES: StatusState[] = [
  'accepted',
  'proposed',
  'superseded',
  'rejected',
];

export function graphNode(
  number: number,
  more: Partial<GraphNode> = {},
): GraphNode {
  return {
    recordId: `0a1b2c3d4e:docs/adr/${number}.md`,
    entityRef: 'component:default/ferry',
    id: `ADR-${number}`,
    title: `Decision number ${number} about piers and ferries`,
    status: {
      state: STATES[number % STATES.length],
      qualifiers: [],
      raw: '',
      line: 1,
    },
    systems: ['system:default/crossing'],
    ...more,
  };
}

export function graphEdge(
  from: GraphNode,
  to: GraphNode | undefined,
  more: Partial<GraphEdge> = {},
): GraphEdge {
  return {
    from: from.recordId,
    to: to?.recordId,
    type: 'supersedes',
    target: to?.id ?? 'ADR-0099',
    line: 4,
    oneSided: false,
    cyclic: false,
    ...more,
  };
}

export function recordGraph(
  nodes: GraphNode[],
  edges: GraphEdge[],
): RecordGraph {
  return { nodes, edges, totalItems: nodes.length };
}

/** So many records in eight systems, two thirds of them linked. */
export function largeGraph(count: number): RecordGraph {
  const nodes = Array.from({ length: count }, (_, index) =>
    graphNode(index, { systems: [`system:default/system-${index % 8}`] }),
  );
  const edges = nodes.flatMap((node, index) => {
    if (index % 3 === 0 || index < 9) {
      return [];
    }
    const to = index % 17 === 0 ? undefined : nodes[index - 8];
    return [
      graphEdge(node, to, {
        type: index % 2 === 0 ? 'supersedes' : 'relatesTo',
        cyclic: index % 23 === 0,
        oneSided: index % 7 === 0,
      }),
      ...(index % 11 === 0 ? [graphEdge(node, nodes[index - 5])] : []),
    ];
  });
  return recordGraph(nodes, edges);
}
