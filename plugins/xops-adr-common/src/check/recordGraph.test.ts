import {
  decisionRecord,
  link,
  readingsOf,
} from '../__testUtils__/decisionRecord';
import { TODAY } from '../__testUtils__/findingsOf';
import { recordId } from '../api/RecordId';
import { checkRecords } from '../checkRecords';
import { DecisionRecord } from '../model/DecisionRecord';
import { recordGraph } from './recordGraph';

function graphOf(...records: DecisionRecord[]) {
  return recordGraph(
    checkRecords(readingsOf(...records), { today: TODAY }).records,
  );
}

const record = (number: number, ...links: DecisionRecord['links']) =>
  decisionRecord(`${number}-x.md`, { links });

describe('recordGraph', () => {
  it('turns what both records say into one edge from the newer to the older', () => {
    const { nodes, edges } = graphOf(
      record(1, link('supersededBy', 'ADR-2', { line: 5 })),
      record(2, link('supersedes', 'ADR-1')),
    );
    expect(nodes.map(it => it.recordId)).toEqual(['1-x.md', '2-x.md']);
    expect(edges).toEqual([
      {
        from: '2-x.md',
        to: '1-x.md',
        type: 'supersedes',
        target: 'ADR-2',
        path: '1-x.md',
        line: 5,
        oneSided: false,
        cyclic: false,
        broken: false,
      },
    ]);
  });

  it.each([
    ['supersedes', '1-x.md', '2-x.md', 'supersedes'],
    ['supersededBy', '2-x.md', '1-x.md', 'supersedes'],
    ['amendedBy', '2-x.md', '1-x.md', 'amends'],
    ['enables', '2-x.md', '1-x.md', 'dependsOn'],
    ['relatesTo', '1-x.md', '2-x.md', 'relatesTo'],
    ['compliesWith', '1-x.md', '2-x.md', 'compliesWith'],
  ] as const)('draws %s from %s to %s', (type, from, to, drawn) => {
    const { edges } = graphOf(record(1, link(type, 'ADR-2')), record(2));
    expect(edges).toMatchObject([{ from, to, type: drawn, oneSided: true }]);
  });

  it('draws a word that both use once', () => {
    const { edges } = graphOf(
      record(1, link('relatesTo', 'ADR-2')),
      record(2, link('relatesTo', 'ADR-1')),
    );
    expect(edges).toMatchObject([
      { from: '1-x.md', to: '2-x.md', oneSided: false },
    ]);
  });

  it('draws what one record says twice once, as one-sided', () => {
    const { edges } = graphOf(
      record(1, link('supersedes', 'ADR-2'), link('supersedes', '2-x.md')),
      record(2),
    );
    expect(edges).toMatchObject([{ oneSided: true }]);
  });

  it('keeps links to nowhere without an end, and says which are broken', () => {
    const { edges } = graphOf(
      record(
        1,
        link('supersedes', 'ADR-9', { number: 9 }),
        link('supersedes', 'the old way'),
        link('supersededBy', 'the new way'),
      ),
    );
    expect(edges.map(it => [it.type, it.target, it.to, it.broken])).toEqual([
      ['supersedes', 'ADR-9', undefined, true],
      ['supersedes', 'the old way', undefined, false],
      ['supersededBy', 'the new way', undefined, false],
    ]);
  });

  it('marks a circle and nothing that leads into it', () => {
    const { edges } = graphOf(
      record(1, link('supersedes', 'ADR-2')),
      record(2, link('supersedes', 'ADR-1')),
      record(3, link('supersedes', 'ADR-1')),
      record(4, link('relatesTo', 'ADR-5')),
      record(5, link('relatesTo', 'ADR-4')),
    );
    expect(edges.map(it => [it.from, it.cyclic])).toEqual([
      ['1-x.md', true],
      ['2-x.md', true],
      ['3-x.md', false],
      ['4-x.md', false],
    ]);
  });

  it('takes the ids that the links were resolved by', () => {
    const readings = readingsOf(
      record(1, link('supersedes', 'ADR-2')),
      record(2),
    );
    const { records } = checkRecords(readings, {
      today: TODAY,
      locationKey: 'k',
    });
    const { edges } = recordGraph(records, it => recordId('k', it));
    expect(edges).toMatchObject([{ from: 'k:1-x.md', to: 'k:2-x.md' }]);
  });

  it('is partial where either side says so', () => {
    const { edges } = graphOf(
      record(1, link('supersededBy', 'ADR-2')),
      record(2, link('supersedes', 'ADR-1', { partial: true })),
    );
    expect(edges).toMatchObject([{ partial: true, oneSided: false }]);
  });
});
