import { LINK_TYPES } from '@xops/plugin-xops-adr-common';
import { graphEdge, graphNode } from '../../__testUtils__/graphs';
import { edgeProblem, edgeWeight, edgeWords, LINK_WORDS } from './edgeLook';

const [a, b] = [graphNode(1), graphNode(2)];

describe('how an edge is told', () => {
  it.each([
    [graphEdge(a, b), undefined],
    [graphEdge(a, undefined), 'broken'],
    [graphEdge(a, b, { cyclic: true, oneSided: true }), 'cyclic'],
    [graphEdge(a, b, { oneSided: true }), 'oneSided'],
    [graphEdge(a, b, { oneSided: true, type: 'relatesTo' }), undefined],
  ])('finds what is wrong with it', (edge, problem) => {
    expect(edgeProblem(edge)).toBe(problem);
  });

  it('draws strongest what replaces another record', () => {
    const ofWeight = (weight: string, partial: boolean) =>
      LINK_TYPES.filter(type => edgeWeight({ type, partial }) === weight);

    expect(ofWeight('strong', false)).toEqual(['supersedes', 'supersededBy']);
    expect(ofWeight('partial', true)).toEqual(['supersedes', 'supersededBy']);
    expect(ofWeight('strong', true)).toEqual([]);
  });

  it('has words for every type, and says when only a part is meant', () => {
    expect(LINK_TYPES.map(type => LINK_WORDS[type])).not.toContain('');
    expect(edgeWords(graphEdge(a, b, { partial: true }))).toBe(
      'supersedes (in part)',
    );
  });
});
