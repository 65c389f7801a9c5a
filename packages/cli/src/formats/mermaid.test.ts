import { recordGraph, RecordLink } from '@xops/plugin-xops-adr-common';
import { record } from '../__testUtils__/reports';
import { mermaidFormat } from './mermaid';

function draw(title: string, ...links: Partial<RecordLink>[]): string[] {
  const { nodes, edges } = recordGraph([
    record('1.md', {
      id: 'ADR-1',
      title,
      status: { state: 'accepted', qualifiers: [], raw: '', line: 1 },
      links: links.map(it => ({
        type: 'supersedes',
        target: 'ADR-2',
        line: 3,
        ...it,
      })),
    }),
    record('2.md', { id: 'ADR-2', title: 'Two' }),
  ]);
  return mermaidFormat(nodes, edges)
    .split('\n')
    .map(it => it.trim())
    .filter(it => it && !it.startsWith('classDef'));
}

describe('the Mermaid format', () => {
  it('draws records with their state, and links with their word', () => {
    expect(draw('One', { recordId: '2.md' })).toEqual([
      'flowchart TD',
      'r0["ADR-1 One"]:::inForce',
      'r1["ADR-2 Two"]:::open',
      'r0 -->|supersedes| r1',
    ]);
  });

  it.each<[Partial<RecordLink>, string]>([
    [{ recordId: '2.md', partial: true }, 'r0 -->|partly supersedes| r1'],
    [{ recordId: '2.md', type: 'supersededBy' }, 'r1 -->|supersedes| r0'],
    [{ recordId: '2.md', type: 'relatesTo' }, 'r0 ---|relates to| r1'],
  ])('draws %j', (link, line) => {
    expect(draw('One', link)).toContain(line);
  });

  it('draws what was not found once, and says so', () => {
    const lines = draw(
      'One',
      { target: 'ADR-9', broken: true },
      { target: 'ADR-9', broken: true, type: 'amends' },
      { target: 'the old way' },
    );
    expect(lines.slice(3)).toEqual([
      'r2(["ADR-9 (not found)"]):::missing',
      'r0 -->|supersedes| r2',
      'r0 -->|amends| r2',
      'r3(["the old way"])',
      'r0 -->|supersedes| r3',
    ]);
  });

  it('marks a circle', () => {
    const { nodes, edges } = recordGraph(
      ['1', '2'].map((it, index, all) =>
        record(`${it}.md`, {
          links: [
            {
              type: 'supersedes',
              target: 'x',
              line: 1,
              recordId: `${all[1 - index]}.md`,
            },
          ],
        }),
      ),
    );
    expect(mermaidFormat(nodes, edges)).toContain(
      'r0 ==>|supersedes (circle)| r1',
    );
  });

  it('keeps a title from being more than text', () => {
    expect(draw('"]; click r0 "x" <b> `a` #1')[1]).toBe(
      'r0["ADR-1 #34;]; click r0 #34;x#34; #60;b#62; #96;a#96; #35;1"]:::inForce',
    );
  });
});
