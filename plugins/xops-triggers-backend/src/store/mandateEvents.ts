import {
  DeclaredMandate,
  MandateEvent,
} from '@xops/plugin-xops-triggers-common';
import { PlacedEvent } from './historyPlace';

/** What happened to mandates until now, newest first. */
export function mandateEvents(
  mandates: readonly DeclaredMandate[],
  now: Date,
): PlacedEvent[] {
  return mandates
    .flatMap(eventsOf)
    .filter(({ at }) => Date.parse(at) <= now.getTime())
    .map(event => ({
      event,
      place: {
        kind: 'mandate' as const,
        at: event.at,
        id: `${event.mandate.id} ${event.step}`,
      },
    }))
    .sort(
      (a, b) =>
        compare(b.place.at, a.place.at) || compare(b.place.id, a.place.id),
    );
}

function eventsOf({
  id,
  declaration: { kind, title, evidenceUrl, validUntil },
  declaredBy,
  declaredAt,
  withdrawn,
}: DeclaredMandate): MandateEvent[] {
  const common = {
    kind: 'mandate' as const,
    mandate: { id, kind, title, evidenceUrl },
  };
  const hasEnded =
    validUntil !== undefined && (!withdrawn || validUntil <= withdrawn.at);
  return [
    { ...common, step: 'declared', at: declaredAt, by: declaredBy },
    ...(withdrawn
      ? [{ ...common, step: 'withdrawn' as const, ...withdrawn }]
      : []),
    ...(hasEnded
      ? [{ ...common, step: 'ended' as const, at: validUntil }]
      : []),
  ];
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
