import {
  graphEdge,
  graphNode,
  largeGraph,
  recordGraph,
} from '../../__testUtils__/graphs';
import type { Box } from './GraphLayout';
import { layoutGraph, linkedOnly } from './layoutGraph';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width &&
  b.x < a.x + a.width &&
  a.y < b.y + b.height &&
  b.y < a.y + a.height;

const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const [first, second, third] = [1, 2, 3].map(number => graphNode(number));
const elsewhere = graphNode(4, { systems: ['system:default/pier'] });
const homeless = graphNode(5, { systems: [] });

describe('layoutGraph', () => {
  it('gives nothing a place when there is nothing', () => {
    expect(layoutGraph(recordGraph([], []))).toMatchObject({
      width: 0,
      height: 0,
      nodes: [],
      edges: [],
    });
  });

  it('draws what replaces a record to the left of it', () => {
    const { nodes, edges } = layoutGraph(
      recordGraph([first, second], [graphEdge(second, first)]),
    );

    const [of1, of2] = nodes;
    expect(of2.x + of2.width).toBeLessThan(of1.x);
    expect(edges[0].points.length).toBeGreaterThanOrEqual(2);
  });

  it('puts each system into a box of its own, and each entity that is in none', () => {
    const { clusters, nodes } = layoutGraph(
      recordGraph([first, elsewhere, homeless], []),
    );

    expect(clusters.map(({ of, kind }) => [kind, of])).toEqual([
      ['system', 'system:default/crossing'],
      ['system', 'system:default/pier'],
      ['entity', 'component:default/ferry'],
    ]);
    clusters.forEach((cluster, index) =>
      expect(inside(nodes[index], cluster)).toBe(true),
    );
  });

  it('draws an edge between two systems from border to border', () => {
    const { nodes, edges } = layoutGraph(
      recordGraph([first, elsewhere], [graphEdge(first, elsewhere)]),
    );

    const [start, end] = edges[0].points;
    expect(inside({ ...start, width: 0, height: 0 }, nodes[0])).toBe(true);
    expect(inside({ ...end, width: 0, height: 0 }, nodes[1])).toBe(true);
  });

  it('shows a missing target as a place of its own', () => {
    const { nodes, edges } = layoutGraph(
      recordGraph([first], [graphEdge(first, undefined)]),
    );

    expect(nodes[1].target).toBe('ADR-0099');
    expect(nodes[1].record).toBeUndefined();
    expect(edges).toHaveLength(1);
  });

  it('draws circles, records that refer to themselves, and two edges between the same two', () => {
    const { edges } = layoutGraph(
      recordGraph(
        [first, second, third],
        [
          graphEdge(first, second),
          graphEdge(second, third),
          graphEdge(third, first, { cyclic: true }),
          graphEdge(first, first),
          graphEdge(first, second, { type: 'relatesTo' }),
        ],
      ),
    );

    expect(edges).toHaveLength(5);
    expect(new Set(edges.map(({ key }) => key)).size).toBe(5);
  });

  it('leaves out edges from records that were left out', () => {
    const { edges } = layoutGraph(
      recordGraph(
        [first],
        [graphEdge(second, first), graphEdge(first, second)],
      ),
    );

    expect(edges).toEqual([]);
  });

  it('lays no record over another among two hundred, within a second', () => {
    const graph = largeGraph(200);
    const started = performance.now();
    const { nodes, clusters, width, height } = layoutGraph(graph);
    const milliseconds = performance.now() - started;

    expect(
      nodes.filter((a, index) =>
        nodes.slice(index + 1).some(b => overlap(a, b)),
      ),
    ).toEqual([]);
    expect(
      clusters.filter((a, index) =>
        clusters.slice(index + 1).some(b => overlap(a, b)),
      ),
    ).toEqual([]);
    expect(
      nodes.every(node => inside(node, { x: 0, y: 0, width, height })),
    ).toBe(true);
    expect(milliseconds).toBeLessThan(3_000);
  });
});

describe('linkedOnly', () => {
  it('leaves out records that nothing binds to others', () => {
    const graph = recordGraph(
      [first, second, third],
      [graphEdge(first, second)],
    );

    expect(linkedOnly(graph).nodes).toEqual([first, second]);
  });
});
