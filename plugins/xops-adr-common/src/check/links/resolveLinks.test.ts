import { decisionRecord, link } from '../../__testUtils__/decisionRecord';
import { DecisionRecord } from '../../model/DecisionRecord';
import { RecordLink } from '../../model/RecordLink';
import { RecordDirectory, RecordDirectoryOptions } from './RecordDirectory';
import { resolveLinks } from './resolveLinks';

function resolve(
  records: readonly DecisionRecord[],
  options?: RecordDirectoryOptions,
) {
  return resolveLinks(records, new RecordDirectory(records, options));
}

const others = [
  decisionRecord('docs/adr/0012-use-nats.md', { title: 'Use NATS for events' }),
  decisionRecord('docs/adr/ADR021-cell-capacity.html.md'),
  decisionRecord('docs/adr/2025-05-09-soap-proxy.md', { title: 'SOAP proxy' }),
  decisionRecord('docs/adr/RFC-0003-queue.md', { id: 'RFC-0003', number: 3 }),
  decisionRecord('team/adr/0012-other.md', { title: 'Something else' }),
  decisionRecord('docs/log.md', { part: '0040', id: 'D40', number: 40 }),
  decisionRecord('docs/log.md', {
    part: '0041',
    id: 'D41',
    number: 41,
    line: 41,
  }),
  decisionRecord('docs/adr/README.md', { kind: 'index' }),
];

/** What a link of `docs/adr/0001-a.md` leads to. */
function end(given: RecordLink, options?: RecordDirectoryOptions) {
  const from = decisionRecord('docs/adr/0001-a.md', { links: [given] });
  const [{ recordId, broken }] = resolve([from, ...others], options)[0].links;
  return { recordId, broken };
}

const NATS = { recordId: 'docs/adr/0012-use-nats.md', broken: undefined };

describe('a link', () => {
  it.each<[string, RecordLink]>([
    ['id', link('supersedes', 'ADR-0012')],
    ['id with a hash', link('supersedes', 'ADR #0012')],
    ['bare number', link('supersedes', '12', { number: 12 })],
    [
      'number that words follow',
      link('supersedes', '0012: Use NATS', { number: 12 }),
    ],
    [
      'number in free words',
      link('supersedes', 'the record 12 of May', { number: 12 }),
    ],
    ['file name', link('supersedes', '0012-use-nats.md')],
    ['file name without its ending', link('supersedes', '0012-use-nats')],
    ['slug', link('supersedes', 'use-nats')],
    ['title', link('supersedes', 'Use NATS for Events')],
    ['number and title', link('supersedes', '12. Use NATS for events')],
    ['relative path', link('supersedes', 'x', { href: './0012-use-nats.md' })],
    [
      'path through another folder',
      link('supersedes', 'x', { href: '../adr/0012-use-nats.md#status' }),
    ],
    [
      'path without its ending',
      link('supersedes', 'x', { href: '0012-use-nats' }),
    ],
    [
      'encoded path',
      link('supersedes', 'x', { href: '0012%2Duse-nats.md?plain=1' }),
    ],
    [
      'path from the root',
      link('supersedes', 'x', { href: '/docs/adr/0012-use-nats.md' }),
    ],
    [
      'path of a site',
      link('supersedes', 'x', { href: '/decisions/0012-use-nats/' }),
    ],
    [
      'address at a host',
      link('supersedes', 'x', {
        href: 'https://git.example.com/a/b/blob/main/docs/adr/0012-use-nats.md',
      }),
    ],
    ['marked words', link('supersedes', '**`ADR-12`**')],
  ])('finds its record by %s', (_how, given) => {
    expect(end(given)).toEqual(NATS);
  });

  it.each<[string, RecordLink, string | undefined]>([
    [
      'the stem of a page',
      link('supersededBy', 'ADR021', { href: '/adr/ADR021-cell-capacity/' }),
      'docs/adr/ADR021-cell-capacity.html.md',
    ],
    [
      'a number without separators',
      link('supersededBy', 'ADR021'),
      'docs/adr/ADR021-cell-capacity.html.md',
    ],
    [
      'a name by date',
      link('supersededBy', '2025-05-09-soap-proxy'),
      'docs/adr/2025-05-09-soap-proxy.md',
    ],
    [
      'its own series',
      link('relatesTo', 'RFC-3', { number: 3 }),
      'docs/adr/RFC-0003-queue.md',
    ],
    [
      'a bare number of a series that nobody else has',
      link('relatesTo', '3', { number: 3 }),
      'docs/adr/RFC-0003-queue.md',
    ],
    [
      'an id of one in a file of several',
      link('relatesTo', 'D41'),
      'docs/log.md~0041',
    ],
    [
      'a fragment in a file of several',
      link('relatesTo', 'x', { href: '../log.md#d40--queue' }),
      'docs/log.md~0040',
    ],
  ])('finds %s', (_what, given, recordId) => {
    expect(end(given)).toEqual({ recordId, broken: undefined });
  });

  it.each<[string, RecordLink]>([
    [
      'a number that nobody has',
      link('supersedes', 'ADR-0099', { number: 99 }),
    ],
    [
      'a file that is not there',
      link('supersedes', 'x', { href: '0099-x.md' }),
    ],
    ['a file name that is not there', link('supersedes', '0099-x.md')],
    [
      'another file than the only one of several',
      link('supersedes', '99', { number: 99 }),
    ],
  ])('is broken by %s', (_what, given) => {
    expect(end(given)).toEqual({ recordId: undefined, broken: true });
  });

  it('is broken by a wrong file name, and finds the record of that number', () => {
    const given = link('supersedes', 'ADR-0012', {
      href: '0012-old-name.md',
      number: 12,
    });
    expect(end(given)).toEqual({ ...NATS, broken: true });
  });

  it.each<[string, RecordLink]>([
    ['free words', link('supersedes', 'the old way of logging')],
    [
      'a series that is kept elsewhere',
      link('supersedes', 'SPEC-005', { number: 5 }),
    ],
    [
      'a file outside of what is read',
      link('supersedes', 'x', { href: '../../../other/0001-x.md' }),
    ],
    [
      'an address elsewhere',
      link('supersedes', 'ADR-0012', {
        href: 'https://example.com/pull/23',
        number: 12,
      }),
    ],
    ['a page of a site', link('relatesTo', 'x', { href: '/guides/queues' })],
    ['a picture', link('relatesTo', 'x', { href: 'queue.png' })],
    ['itself by number', link('supersedes', '1', { number: 1 })],
    ['a heading of its own file', link('relatesTo', 'x', { href: '#context' })],
    [
      'a file of several without telling which',
      link('relatesTo', 'x', { href: '../log.md' }),
    ],
    ['an index', link('relatesTo', 'x', { href: 'README.md' })],
    ['a lone percent sign', link('relatesTo', 'x', { href: '%' })],
    ['nothing', link('relatesTo', '')],
  ])('that names %s is neither found nor broken', (_what, given) => {
    expect(end(given)).toEqual({ recordId: undefined, broken: undefined });
  });

  it('is not broken where the file exists and was not read', () => {
    const given = link('relatesTo', 'x', { href: '../guide.md' });
    expect(end(given).broken).toBe(true);
    expect(
      end(given, { isFile: path => path === 'docs/guide.md' }).broken,
    ).toBeUndefined();
  });

  it('leads to the record of its own folder first', () => {
    const from = decisionRecord('team/adr/0001-a.md', {
      links: [link('supersedes', '12', { number: 12 })],
    });
    expect(resolve([from, ...others])[0].links[0].recordId).toBe(
      'team/adr/0012-other.md',
    );
  });

  it('does not reach into the log of a neighbour, and is not broken by that', () => {
    const [first] = resolve([
      decisionRecord('shop/docs/adr/0001-a.md', {
        links: [
          link('supersedes', 'ADR-0007', { number: 7 }),
          link('relatesTo', 'x', { href: '0007-gone.md', number: 7 }),
          link('relatesTo', 'x', { href: '../../guide.md' }),
        ],
      }),
      decisionRecord('till/docs/adr/0007-b.md'),
    ]);
    expect(first.links.map(it => [it.recordId, it.broken])).toEqual([
      [undefined, undefined],
      [undefined, true],
      [undefined, undefined],
    ]);
  });

  it('stays open where two records are equally near', () => {
    const from = decisionRecord('lead/0001-a.md', {
      links: [link('supersedes', '12', { number: 12 })],
    });
    expect(resolve([from, ...others])[0].links[0]).not.toHaveProperty(
      'recordId',
    );
    expect(resolve([from, ...others])[0].links[0]).not.toHaveProperty('broken');
  });

  it('carries the location in the ids of the portal', () => {
    expect(
      end(link('supersedes', 'ADR-12'), { locationKey: 'k' }).recordId,
    ).toBe('k:docs/adr/0012-use-nats.md');
  });

  it('is resolved anew each time, so that a record that is gone is not found', () => {
    const stale = link('supersedes', 'ADR-12', { recordId: 'gone.md' });
    expect(end(stale)).toEqual(NATS);
    expect(
      end(link('supersedes', 'that', { recordId: 'gone.md', broken: true })),
    ).toEqual({
      recordId: undefined,
      broken: undefined,
    });
  });
});

describe('the inverse of a link', () => {
  const pair = (mine: RecordLink, theirs: RecordLink[] = []) =>
    resolve([
      decisionRecord('1-a.md', { id: 'ADR-1', links: [mine] }),
      decisionRecord('2-b.md', { id: 'ADR-2', links: theirs }),
    ]);

  it.each([
    ['supersedes', 'supersededBy'],
    ['supersededBy', 'supersedes'],
    ['amends', 'amendedBy'],
    ['amendedBy', 'amends'],
    ['dependsOn', 'enables'],
    ['enables', 'dependsOn'],
    ['conflictsWith', 'conflictsWith'],
    ['relatesTo', 'relatesTo'],
  ] as const)('of %s is %s, marked as inferred', (type, inverse) => {
    expect(pair(link(type, 'ADR-2'))[1].links).toEqual([
      {
        type: inverse,
        target: 'ADR-1',
        number: 1,
        line: 7,
        recordId: '1-a.md',
        inferred: true,
      },
    ]);
  });

  it('of compliesWith has no word', () => {
    expect(pair(link('compliesWith', 'ADR-2'))[1].links).toEqual([]);
  });

  it('is not added where the other record says it', () => {
    const [, second] = pair(link('supersedes', 'ADR-2'), [
      link('supersededBy', 'ADR-1'),
    ]);
    expect(second.links).toEqual([
      { ...link('supersededBy', 'ADR-1'), recordId: '1-a.md' },
    ]);
  });

  it('is added once, however often it is said', () => {
    const [, second] = resolve([
      decisionRecord('1-a.md', {
        links: [link('supersedes', 'ADR-2'), link('supersedes', '2-b.md')],
      }),
      decisionRecord('2-b.md'),
    ]);
    expect(second.links).toHaveLength(1);
  });

  it('is partial where the link is', () => {
    const [, second] = pair(link('supersedes', 'ADR-2', { partial: true }));
    expect(second.links[0].partial).toBe(true);
  });

  it('is the same when checked records are checked again', () => {
    const once = pair(link('supersedes', 'ADR-2'));
    expect(resolve(once)).toEqual(once);
  });
});
