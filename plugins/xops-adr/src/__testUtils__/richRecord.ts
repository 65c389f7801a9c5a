import type {
  DecisionRecord,
  RecordDetail,
} from '@xops/plugin-xops-adr-common';
import {
  anHourAgo,
  dayFromNow,
  decisionRecord,
  linkedRecord,
  recordDetail,
  recordFinding,
  recordSummary,
} from './fixtures';

const FENCE = '```';

/** A record that has everything that Markdown can hold. */
export const RICH_MARKDOWN = `# ADR-0007: Keep one queue for all terminals

* Status: accepted
* Supersedes [ADR-0004](0004-queue-per-terminal.md)

## Context

Four terminals call ferries **by themselves**; ~~nobody~~ somebody waits at each.
See [the plan](../plan.md), [the web](https://example.com/queues) and [Options](#options).

![Terminals](images/terminals.png)

## Options

| Option | Waiting | Cost | Total |
| ------ | ------: | ---: | :---: |
| One queue | 4 | 5 | **4.2** |
| Queue per terminal | 2 | 3 | 2.4 |

## Decision

- [x] Ask the captains
- [ ] Move the signs

${FENCE}yaml
queue:
  terminals: [north, south] # all of them
${FENCE}

${FENCE}mermaid
flowchart LR
  North --> Queue
  South --> Queue
  Queue --> Ferry
${FENCE}

## Consequences

Signs are moved until September.
`;

const criteria = [
  { name: 'Waiting', weightPercent: 70 },
  { name: 'Cost', weightPercent: 30 },
];

const scores = (waiting: number, cost: number) => [
  { criterion: 'Waiting', value: waiting, raw: String(waiting), line: 20 },
  { criterion: 'Cost', value: cost, raw: String(cost), line: 20 },
];

/** What was read in it, and more than that. */
export function richRecord(): DecisionRecord {
  return decisionRecord({
    options: [
      {
        name: 'One queue',
        line: 18,
        chosen: true,
        summary: 'All wait together.',
        pros: [{ text: 'Nobody is forgotten', line: 19 }],
        cons: [{ text: 'A longer walk', line: 20 }],
      },
      {
        name: 'Queue per terminal',
        line: 21,
        chosen: false,
        pros: [],
        cons: [],
      },
    ],
    matrices: [
      {
        line: 19,
        endLine: 22,
        orientation: 'options-as-rows',
        criteria,
        weightsPercent: 100,
        scale: 5,
        options: [
          {
            name: 'One queue',
            line: 21,
            scores: scores(4, 5),
            weightsPercent: 100,
            computed: 4.3,
            stated: 4.2,
            statedDecimals: 1,
            statedLine: 21,
          },
          {
            name: 'Queue per terminal',
            line: 22,
            scores: scores(2, 3),
            weightsPercent: 100,
            computed: 2.3,
            stated: 2.3,
            statedDecimals: 1,
            statedLine: 22,
          },
        ],
        statedWinner: 'One queue',
        computedWinners: ['One queue'],
      },
    ],
    averages: [
      {
        line: 25,
        endLine: 30,
        label: 'Average',
        items: [
          {
            name: 'Today',
            values: [
              { name: 'North', value: 80 },
              { name: 'South', value: 95 },
            ],
            computed: 87.5,
            stated: 88.5,
            statedDecimals: 1,
            statedLine: 30,
          },
        ],
      },
    ],
    promises: [
      {
        kind: 'money',
        minimum: '120',
        maximum: '190',
        currency: 'USD',
        period: 'month',
        direction: 'cost',
        subject: 'One queue',
        raw: '$120-190/mo',
        line: 33,
      },
      {
        kind: 'measure',
        comparator: '<',
        value: '9',
        unit: 'minutes',
        subject: 'Waiting',
        raw: 'below 9 minutes',
        line: 34,
      },
    ],
    triggers: [
      {
        subject: 'Terminals',
        condition: '> 6',
        comparator: '>',
        threshold: '6',
        mandate: false,
        action: 'Build a second queue',
        classification: 'Scale',
        details: {},
        raw: '| Terminals | > 6 | Build a second queue |',
        line: 40,
      },
      {
        subject: 'Mood',
        condition: 'when it gets worse',
        mandate: false,
        details: {},
        unreadable: 'no number and no demand is named',
        raw: '| Mood | when it gets worse |',
        line: 41,
      },
    ],
    checklists: [
      {
        kind: 'plan',
        title: 'Phase 1: Signs',
        line: 44,
        done: 1,
        total: 2,
        items: [
          { text: 'Ask the captains', done: true, line: 45 },
          { text: 'Move the signs', done: false, line: 46 },
        ],
      },
    ],
    reviews: [
      { kind: 'cadence', every: 'P3M', raw: 'Reviewed quarterly', line: 50 },
    ],
    risks: [
      {
        risk: 'Fog',
        mitigation: 'A horn',
        level: 'High',
        line: 52,
      },
    ],
  });
}

export function richDetail(more: Partial<RecordDetail> = {}): RecordDetail {
  return recordDetail({
    summary: recordSummary({
      review: {
        due: dayFromNow(-12),
        overdue: true,
        rule: 'Reviewed quarterly',
        line: 50,
      },
      findings: { error: 1, warning: 0, info: 0 },
      progress: { done: 1, total: 2 },
    }),
    record: richRecord(),
    markdown: RICH_MARKDOWN,
    findings: [
      recordFinding({
        message: 'The stated total 4.2 is not the computed 4.3.',
        mend: 'Write 4.3, or correct a score or weight.',
      }),
    ],
    links: [
      {
        type: 'supersedes',
        target: 'ADR-0004',
        number: 4,
        href: '0004-queue-per-terminal.md',
        line: 4,
        recordId: linkedRecord().recordId,
        record: linkedRecord(),
      },
      {
        type: 'relatesTo',
        target: 'ADR-0099',
        number: 99,
        line: 5,
        broken: true,
      },
    ],
    versions: [
      {
        versionId: 'v2',
        readAt: anHourAgo(),
        commit: 'fedcba9876543210fedcba9876543210fedcba98',
        title: 'Keep one queue for all terminals',
        status: recordSummary().status,
      },
      {
        versionId: 'v1',
        readAt: '2026-03-01T09:00:00.000Z',
        title: 'Keep one queue',
        status: {
          state: 'proposed',
          qualifiers: [],
          raw: 'Proposed',
          line: 3,
        },
      },
    ],
    siblings: [
      linkedRecord({
        recordId: '0a1b2c3d4e:docs/adr/0007-one-queue.md~2',
        id: 'ADR-0008',
        title: 'Paint the signs blue',
      }),
    ],
    addresses: {
      '0004-queue-per-terminal.md': { record: linkedRecord() },
      '../plan.md': {
        url: 'https://git.example.com/heron/ferry/src/branch/main/docs/plan.md',
      },
    },
    ...more,
  });
}
