import type {
  Comparison,
  HistoryEvent,
  Reading,
  RecordedAct,
  RuleDetail,
  RuleList,
  RuleSummary,
  TriggerRule,
  TriggersSummary,
  UnboundList,
} from '@xops/plugin-xops-triggers-common';

export const HOUR_MILLISECONDS = 3_600_000;

/** A moment so many hours from now, ISO 8601; negative ones are past. */
export const hoursFromNow = (hours: number) =>
  new Date(Date.now() + hours * HOUR_MILLISECONDS).toISOString();

export const READING_KEY = 'pullRequests.rate?{"paths":["**/*.tf"]}';
export const RECORD_ID = '0a1b2c3d4e:docs/adr/0012-iac.md';
export const RULE_ID = `${RECORD_ID}#iac-prs`;

const unit = { kind: 'rate', of: 'pull requests', per: 'P7D' } as const;

export function comparison(more: Partial<Comparison> = {}): Comparison {
  return {
    reading: READING_KEY,
    comparator: '>',
    threshold: 5,
    unit,
    ...more,
  };
}

export function reading(more: Partial<Reading> = {}): Reading {
  return {
    key: READING_KEY,
    at: hoursFromNow(-1),
    quality: 'ok',
    value: 7,
    unit,
    samples: 7,
    timeToLiveSeconds: 7200,
    ...more,
  };
}

export function triggerRule(more: Partial<TriggerRule> = {}): TriggerRule {
  return {
    id: RULE_ID,
    subject: 'IaC PRs',
    condition: comparison(),
    timing: { for: 'P1D', keepFiringFor: 'PT0S' },
    readings: {
      [READING_KEY]: {
        source: 'pullRequests.rate',
        parameters: { paths: ['**/*.tf'] },
      },
    },
    action: { id: 'activate-atlantis', words: 'Activate Atlantis on K3S' },
    classification: 'Service Addition',
    origin: {
      kind: 'record',
      recordId: RECORD_ID,
      entityRef: 'component:default/ferry',
      title: 'How infrastructure is changed',
      path: 'docs/adr/0012-iac.md',
      line: 42,
      words: '| IaC PRs | >5/week | Activate Atlantis on K3S |',
      commit: 'c0ffee',
    },
    owners: ['group:default/platform'],
    enabled: true,
    ...more,
  };
}

export function ruleSummary(more: Partial<RuleSummary> = {}): RuleSummary {
  return {
    rule: triggerRule(),
    sentence: 'IaC PRs above 5 pull requests a week: Activate Atlantis on K3S',
    group: 'firing',
    state: 'firing',
    since: hoursFromNow(-3),
    readings: { [READING_KEY]: reading() },
    ...more,
  };
}

export function ruleList(
  items: RuleSummary[],
  more: Partial<RuleList> = {},
): RuleList {
  const counts = { firing: 0, pending: 0, broken: 0, quiet: 0, off: 0 };
  for (const { group } of items) {
    counts[group] += 1;
  }
  return { items, total: items.length, counts, ...more };
}

export function recordedAct(more: Partial<RecordedAct> = {}): RecordedAct {
  return {
    id: 'act-1',
    ruleId: RULE_ID,
    kind: 'acknowledge',
    by: 'user:default/ines',
    at: hoursFromNow(-2),
    sequence: 2,
    ...more,
  };
}

export function ruleDetail(more: Partial<RuleDetail> = {}): RuleDetail {
  return {
    ...ruleSummary(),
    transitions: [
      {
        sequence: 1,
        from: 'inactive',
        to: 'pending',
        at: hoursFromNow(-27),
        values: { [READING_KEY]: 6 },
      },
      {
        sequence: 2,
        from: 'pending',
        to: 'firing',
        at: hoursFromNow(-3),
        values: { [READING_KEY]: 7 },
        explanations: { [READING_KEY]: [{ text: 'Add a zone (ferry#9)' }] },
      },
    ],
    acts: [],
    explanations: {
      [READING_KEY]: [
        {
          text: 'Add a second zone (ferry#12)',
          url: 'https://git.example/ferry/pulls/12',
        },
      ],
    },
    ...more,
  };
}

export function triggersSummary(
  more: Partial<TriggersSummary> = {},
): TriggersSummary {
  return {
    counts: { firing: 2, pending: 1, broken: 1, quiet: 4, off: 0 },
    unacknowledged: 1,
    unbound: 3,
    evaluatedAt: hoursFromNow(-0.1),
    ...more,
  };
}

export function transitionEvent(
  more: { removedAt?: string } = {},
): Extract<HistoryEvent, { kind: 'transition' }> {
  const { sentence } = ruleSummary();
  return {
    at: hoursFromNow(-3),
    ruleId: RULE_ID,
    sentence,
    removedAt: more.removedAt,
    kind: 'transition',
    transition: {
      sequence: 2,
      from: 'pending',
      to: 'firing',
      at: hoursFromNow(-3),
      values: { [READING_KEY]: 7 },
    },
  };
}

export function actEvent(
  act: Partial<RecordedAct> = {},
): Extract<HistoryEvent, { kind: 'act' }> {
  const { sentence } = ruleSummary();
  const done = recordedAct(act);
  return { at: done.at, ruleId: RULE_ID, sentence, kind: 'act', act: done };
}

export function unboundRule(
  more: Partial<UnboundList['items'][number]> = {},
): UnboundList['items'][number] {
  const { condition, timing, readings, ...facts } = triggerRule();
  return {
    ...facts,
    words: {
      subject: 'IaC PRs',
      condition: '>5/week',
      comparator: '>',
      threshold: '5',
      window: 'P7D',
      mandate: false,
      action: 'Activate Atlantis on K3S',
      raw: '| IaC PRs | >5/week | Activate Atlantis on K3S |',
      line: 42,
    },
    unbound: "no reading is called 'IaC PRs'",
    suggestions: [],
    ...more,
  };
}
