import type {
  FindingItem,
  ReviewItem,
  SourceState,
} from '@xops/plugin-xops-adr-common';
import type { AttentionItem } from '@xops/plugin-xops-home-react';
import type { RecordAddress } from '../api/DecisionsApi';
import { ruleTitle } from '../domain/groupFindings';
import { recordName } from '../domain/recordName';

type LinkTo = (record: RecordAddress) => string;

/** Decisions whose review is overdue, for their owners. */
export function overdueReviews(
  reviews: readonly ReviewItem[],
  linkTo: LinkTo,
): AttentionItem[] {
  return reviews
    .filter(({ overdue }) => overdue)
    .map(({ record, due }) => ({
      id: `review/${record.entityRef}/${record.recordId}/${due}`,
      title: `${recordName(record)} is to be reviewed`,
      tone: 'bad',
      toneWord: 'Overdue',
      since: due,
      ownerRefs: record.owners,
      link: linkTo(record),
      action: 'Open the decision',
    }));
}

/** Records with errors, one item for each record and rule, for their owners. */
export function errorFindings(
  findings: readonly FindingItem[],
  options: { linkTo: LinkTo; since: string },
): AttentionItem[] {
  const { linkTo, since } = options;
  const items = findings
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ record, rule }): AttentionItem => ({
        id: `finding/${record.entityRef}/${record.recordId}/${rule}`,
        title: `${recordName(record)}: ${ruleTitle(rule).toLowerCase()}`,
        tone: 'warning',
        toneWord: 'Error',
        since,
        ownerRefs: record.owners,
        link: linkTo(record),
        action: 'Open the decision',
      }),
    );
  return [...new Map(items.map(item => [item.id, item])).values()];
}

/** Sources that cannot be read. Nobody owns a host, so they stand under "All". */
export function failingSources(
  sources: readonly SourceState[],
  options: { link: string; now: Date },
): AttentionItem[] {
  return sources
    .filter(({ state }) => state === 'failed' || state === 'stale')
    .map(source => ({
      id: `source/${source.sourceId}`,
      title: `The decisions in ${source.name} cannot be read`,
      tone: 'warning',
      toneWord: 'Not read',
      since:
        source.failingSince ?? source.attemptedAt ?? options.now.toISOString(),
      link: options.link,
      action: 'Open the sources',
    }));
}
