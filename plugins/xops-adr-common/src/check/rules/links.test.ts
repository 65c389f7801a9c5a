import {
  decisionRecord,
  link,
  status,
} from '../../__testUtils__/decisionRecord';
import { findingsOf } from '../../__testUtils__/findingsOf';
import { RecordLink } from '../../model/RecordLink';
import { StatusState } from '../../model/Status';

const newer = (links: RecordLink[]) =>
  decisionRecord('docs/0002-b.md', { links });
const older = (links: RecordLink[], state: StatusState = 'accepted') =>
  decisionRecord('docs/0001-a.md', { links, status: status(state) });

describe('supersede-cycle', () => {
  const ring = (length: number) =>
    Array.from({ length }, (_, index) =>
      decisionRecord(`docs/000${index + 1}-a.md`, {
        links: [link('supersedes', `ADR-000${((index + 1) % length) + 1}`)],
      }),
    );

  it.each([2, 3, 5])('is told once for %s records', length => {
    const [finding, ...more] = findingsOf('supersede-cycle', ring(length));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', line: 7 });
    expect(finding.message.match(/ADR-/g)).toHaveLength(length);
  });

  it('is none where a part supersedes a part', () => {
    const records = ring(2).map(it => ({
      ...it,
      links: it.links.map(each => ({ ...each, partial: true })),
    }));
    expect(findingsOf('supersede-cycle', records)).toEqual([]);
  });
});

describe('broken-link', () => {
  it('names what was not found', () => {
    const record = older([
      link('relatesTo', 'ADR-0099', { number: 99, line: 22 }),
    ]);
    expect(findingsOf('broken-link', [record])).toMatchObject([
      {
        line: 22,
        words: 'ADR-0099',
        message: "No record 'ADR-0099' was found.",
        mend: 'Correct the number or the file name.',
      },
    ]);
  });

  it('makes less of a number alone, which may be meant for another log', () => {
    const severityOf = (given: RecordLink) =>
      findingsOf('broken-link', [older([given])]).map(it => it.severity);
    expect(severityOf(link('relatesTo', 'ADR-0099', { number: 99 }))).toEqual([
      'warning',
    ]);
    expect(severityOf(link('supersedes', 'ADR-0099', { number: 99 }))).toEqual([
      'error',
    ]);
    expect(severityOf(link('relatesTo', 'x', { href: '0099-x.md' }))).toEqual([
      'error',
    ]);
  });

  it('knows where a file that was renamed may be', () => {
    const record = older([
      link('relatesTo', 'ADR-0002', { href: '0002-old.md', number: 2 }),
    ]);
    expect(findingsOf('broken-link', [record, newer([])])).toMatchObject([
      {
        message:
          "'0002-old.md' does not exist; perhaps ADR-0002 (docs/0002-b.md:1) is meant.",
        mend: 'Let the link lead to docs/0002-b.md.',
      },
    ]);
  });
});

describe('successor-missing', () => {
  it.each([
    ['says nothing', [older([], 'superseded')], 1],
    [
      'uses free words',
      [older([link('supersededBy', 'the new one')], 'superseded')],
      0,
    ],
    [
      'is named by its successor',
      [older([], 'superseded'), newer([link('supersedes', 'ADR-0001')])],
      0,
    ],
    ['is accepted', [older([], 'accepted')], 0],
  ])('looks at a record that %s', (_what, records, count) => {
    expect(findingsOf('successor-missing', records)).toHaveLength(count);
  });
});

describe('duplicate-number', () => {
  const named = (...paths: string[]) => paths.map(it => decisionRecord(it));

  it.each([
    [
      'two files of a folder',
      named('a/0001-x.md', 'a/0001-y.md'),
      ['a/0001-y.md'],
    ],
    [
      'three of them',
      named('a/1-x.md', 'a/001-y.md', 'a/ADR-1.md'),
      ['a/1-x.md', 'a/ADR-1.md'],
    ],
    ['two folders', named('a/0001-x.md', 'b/0001-y.md'), []],
    ['two series', named('a/0001-x.md', 'a/RFC-0001-y.md'), []],
    [
      'a translation',
      named('a/0001-x.md', 'a/0001-x.fr.md', 'a/0001-x.pt-BR.md'),
      [],
    ],
    ['dates', named('a/2025-03-24-x.md', 'a/2025-03-24-y.md'), []],
  ])('in %s', (_what, records, paths) => {
    expect(findingsOf('duplicate-number', records).map(it => it.path)).toEqual(
      paths,
    );
  });

  it('counts decisions of one file by themselves', () => {
    const part = (line: number, name: string) =>
      decisionRecord('a/log.md', {
        line,
        part: name,
        id: 'ADR-0001',
        number: 1,
      });
    expect(
      findingsOf('duplicate-number', [
        part(1, '0001'),
        part(30, '2'),
        ...named('a/0001-x.md'),
      ]),
    ).toMatchObject([
      {
        line: 30,
        part: '2',
        words: 'ADR-0001',
        message: 'The number 1 is taken by ADR-0001 (line 1) already.',
      },
    ]);
  });

  it('does not count templates', () => {
    const template = decisionRecord('a/0000-template.md', { kind: 'template' });
    expect(
      findingsOf('duplicate-number', [template, ...named('a/0000-x.md')]),
    ).toEqual([]);
  });
});
