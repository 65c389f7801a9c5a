import type {
  MandateList,
  RuleSummary,
  UnboundList,
} from '@xops/plugin-xops-triggers-common';
import type { AttentionItem } from '@xops/plugin-xops-home-react';
import { endsSoon } from '../domain/mandateWords';
import { ruleLook } from '../domain/ruleLook';

type LinkTo = (ruleId: string) => string;

/** Triggers that fire and that nobody has answered, for their owners. */
export function unansweredTriggers(
  rules: readonly RuleSummary[],
  { linkTo, now }: { linkTo: LinkTo; now: Date },
): AttentionItem[] {
  return rules
    .filter(it => !it.acknowledged && !it.activated && !it.dismissed)
    .map(({ rule, sentence, since, state }) => ({
      id: `firing/${rule.id}`,
      title: sentence,
      tone: 'warning',
      toneWord: state === 'recovering' ? 'Recovering' : 'Firing',
      since: since ?? now.toISOString(),
      ownerRefs: rule.owners,
      link: linkTo(rule.id),
      action: 'Acknowledge, activate or dismiss',
    }));
}

/** Triggers that nobody can tell the state of, for their owners. */
export function brokenTriggers(
  rules: readonly RuleSummary[],
  { linkTo, now }: { linkTo: LinkTo; now: Date },
): AttentionItem[] {
  return rules.map(summary => {
    const { rule, sentence, readings } = summary;
    const { tone, word } = ruleLook(summary);
    const reason = Object.values(readings).find(it => it.reason)?.reason;
    const tried = Object.values(readings)[0]?.at;
    return {
      id: `broken/${rule.id}`,
      title: reason ? `${sentence} (${reason})` : sentence,
      tone,
      toneWord: word,
      since: tried ?? now.toISOString(),
      ownerRefs: rule.owners,
      link: linkTo(rule.id),
      action: 'See why it cannot be read',
    };
  });
}

/** Rows that nothing measures: one item for each decision, since who answers for it mends them together. */
export function unboundRows(
  items: UnboundList['items'],
  { link, now }: { link: string; now: Date },
): AttentionItem[] {
  const byDecision = new Map<string, UnboundList['items']>();
  for (const item of items) {
    const { origin } = item;
    const key = origin.kind === 'record' ? origin.recordId : item.id;
    byDecision.set(key, [...(byDecision.get(key) ?? []), item]);
  }
  return [...byDecision].map(([key, [first, ...more]]) => ({
    id: `unbound/${key}`,
    title: unboundWords(first, more),
    tone: 'unknown',
    toneWord: 'Unbound',
    since: now.toISOString(),
    ownerRefs: first.owners,
    link,
    action: 'Say what it means',
  }));
}

function unboundWords(
  first: UnboundList['items'][number],
  more: UnboundList['items'],
): string {
  const names = [first, ...more]
    .map(({ subject }) => `“${subject}”`)
    .join(', ');
  const decision =
    first.origin.kind === 'record' ? ` in “${first.origin.title}”` : '';
  return `Nothing measures ${names}${decision}`;
}

/** Valid mandates that end within 30 days, for who answers for them. */
export function endingMandates(
  items: MandateList['items'],
  { link, now }: { link: string; now: Date },
): AttentionItem[] {
  return items
    .filter(mandate => endsSoon(mandate, now))
    .map(({ id, declaration }) => ({
      id: `mandate/${id}`,
      title: `The mandate “${
        declaration.title
      }” ends on ${declaration.validUntil?.slice(0, 10)}`,
      tone: 'warning',
      toneWord: 'Ends soon',
      since: now.toISOString(),
      ownerRefs: [declaration.owner],
      link,
      action: 'Declare it anew or let it end',
    }));
}
