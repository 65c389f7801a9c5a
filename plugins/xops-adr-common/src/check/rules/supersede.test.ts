import {
  decisionRecord,
  link,
  readingsOf,
  status,
} from '../../__testUtils__/decisionRecord';
import { findingsOf, TODAY } from '../../__testUtils__/findingsOf';
import { checkRecords } from '../../checkRecords';
import { DecisionRecord } from '../../model/DecisionRecord';
import { RecordLink } from '../../model/RecordLink';
import { StatusState } from '../../model/Status';

const newer = (links: RecordLink[], state?: StatusState) =>
  decisionRecord('docs/0002-b.md', {
    links,
    status: state && status(state),
  });
const older = (links: RecordLink[], state?: StatusState) =>
  decisionRecord('docs/0001-a.md', { links, status: state && status(state) });

const supersedes = link('supersedes', 'ADR-0001', { line: 9 });
const supersededBy = link('supersededBy', 'ADR-0002', { line: 6 });

/** `rule path:line` of all findings about links and status. */
function found(...records: DecisionRecord[]): string[] {
  return checkRecords(readingsOf(...records), { today: TODAY }).findings.map(
    it => `${it.rule} ${it.path}:${it.line}`,
  );
}

describe('two records of which one supersedes the other', () => {
  it.each<[string, DecisionRecord[], string[]]>([
    [
      'both say it',
      [newer([supersedes], 'accepted'), older([supersededBy], 'superseded')],
      [],
    ],
    [
      'the older is superseded without saying by what',
      [newer([supersedes], 'accepted'), older([], 'superseded')],
      ['one-sided-supersede docs/0002-b.md:9'],
    ],
    [
      'the older is deprecated',
      [newer([supersedes], 'accepted'), older([], 'deprecated')],
      ['one-sided-supersede docs/0002-b.md:9'],
    ],
    [
      'the older has no status',
      [newer([supersedes], 'accepted'), older([])],
      [
        'status-missing docs/0001-a.md:1',
        'one-sided-supersede docs/0002-b.md:9',
      ],
    ],
    [
      'the older says it alone',
      [newer([], 'accepted'), older([supersededBy], 'superseded')],
      ['one-sided-superseded-by docs/0001-a.md:6'],
    ],
    [
      'the older is accepted still',
      [newer([supersedes], 'accepted'), older([], 'accepted')],
      ['status-contradicted docs/0001-a.md:5'],
    ],
    [
      'the older is implemented still, and the newer has been superseded itself',
      [
        newer([supersedes, link('supersededBy', 'the new way')], 'superseded'),
        older([], 'implemented'),
      ],
      ['status-contradicted docs/0001-a.md:5'],
    ],
    [
      'the older is accepted, but names the newer',
      [newer([supersedes], 'accepted'), older([supersededBy], 'accepted')],
      ['status-contradicted docs/0001-a.md:5'],
    ],
    [
      'the newer is proposed',
      [newer([supersedes], 'proposed'), older([], 'accepted')],
      [],
    ],
    [
      'the newer was rejected',
      [newer([supersedes], 'rejected'), older([], 'superseded')],
      [],
    ],
    [
      'only a part is superseded, and the older is silent',
      [
        newer([{ ...supersedes, partial: true }], 'accepted'),
        older([], 'accepted'),
      ],
      ['one-sided-supersede docs/0002-b.md:9'],
    ],
    [
      'only a part is superseded, and the older says so',
      [
        newer([], 'accepted'),
        older([{ ...supersededBy, partial: true }], 'accepted'),
      ],
      [],
    ],
    [
      'the older names another successor',
      [
        newer([supersedes], 'accepted'),
        older([link('supersededBy', 'the new logging')], 'superseded'),
      ],
      [],
    ],
  ])('%s', (_what, records, expected) => {
    expect(found(...records)).toEqual(expected);
  });

  it('are named with their places', () => {
    const [finding] = findingsOf('status-contradicted', [
      newer([supersedes], 'accepted'),
      older([], 'accepted'),
    ]);
    expect(finding).toMatchObject({
      words: 'accepted',
      message:
        "ADR-0001 states its status as 'accepted', but ADR-0002 (docs/0002-b.md:9) supersedes it.",
      mend: 'Write "Superseded by ADR-0002" here, or correct the other record.',
    });
    expect(
      findingsOf('one-sided-supersede', [
        newer([{ ...supersedes, partial: true }], 'accepted'),
        older([], 'accepted'),
      ])[0],
    ).toMatchObject({
      words: 'ADR-0001',
      message:
        'ADR-0002 supersedes a part of ADR-0001 (docs/0001-a.md:5), which does not name it.',
      mend: 'Write "partly superseded by ADR-0002" into the status of docs/0001-a.md.',
    });
  });
});

describe('status-contradicted', () => {
  it('is not about a status that says both in one breath', () => {
    const both = decisionRecord('docs/0001-a.md', {
      status: status('accepted', { qualifiers: ['superseded by ADR-0002'] }),
      links: [supersededBy],
    });
    expect(
      findingsOf('status-contradicted', [both, newer([], 'accepted')]),
    ).toEqual([]);
  });

  it('is found where the successor is named and was not read', () => {
    const gone = older(
      [link('supersededBy', 'ADR-0099', { number: 99 })],
      'accepted',
    );
    expect(findingsOf('status-contradicted', [gone])).toHaveLength(1);
  });

  it('is not found in free words', () => {
    const free = older(
      [link('supersededBy', 'whatever comes next')],
      'accepted',
    );
    expect(findingsOf('status-contradicted', [free])).toEqual([]);
  });

  it.each<[StatusState, StatusState, number]>([
    ['accepted', 'superseded', 1],
    ['accepted', 'rejected', 1],
    ['proposed', 'accepted', 1],
    ['accepted', 'implemented', 0],
    ['draft', 'proposed', 0],
    ['deprecated', 'superseded', 0],
    ['accepted', 'other', 0],
    ['other', 'rejected', 0],
  ])('compares %s with %s in another place', (here, there, count) => {
    const [reading] = readingsOf(older([], here));
    const otherStatuses = [
      { status: status(there, { raw: 'There!', line: 30 }) },
    ];
    const { findings } = checkRecords([{ ...reading, otherStatuses }], {
      today: TODAY,
      rules: { 'successor-missing': 'off' },
    });
    expect(findings.map(it => [it.rule, it.line, it.words])).toEqual(
      Array(count).fill(['status-contradicted', 30, 'There!']),
    );
  });

  it('is told of a status that was read as superseded because a link says so', () => {
    const written = status('accepted', { line: 2 });
    const read = status('superseded', {
      raw: 'accepted',
      line: 2,
      qualifiers: ['superseded by ADR-0002'],
    });
    const [reading] = readingsOf(
      decisionRecord('docs/0001-a.md', { status: read, links: [supersededBy] }),
    );
    const { findings } = checkRecords(
      [
        {
          ...reading,
          otherStatuses: [
            { status: written },
            // Another place says the same, which the first finding tells already.
            { status: status('accepted', { raw: 'Accepted', line: 20 }) },
          ],
        },
        ...readingsOf(newer([supersedes], 'accepted')),
      ],
      { today: TODAY },
    );
    expect(findings).toMatchObject([
      {
        rule: 'status-contradicted',
        line: 2,
        words: 'accepted',
        message:
          "ADR-0001 states its status as 'accepted' and, in line 6, that it is superseded by ADR-0002.",
      },
    ]);
  });
});
