import type {
  RecordSummary,
  ReviewItem,
  SourceState,
} from '@xops/plugin-xops-adr-common';
import type { AttentionItem } from '@xops/plugin-xops-home-react';
import type { RecordAddress } from '../api/DecisionsApi';
import { recordName } from '../domain/recordName';
import { severityCount } from '../domain/statusLook';

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

/** Records with errors in their texts, since those words stand there, for their owners. */
export function recordsWithErrors(
  records: readonly RecordSummary[],
  linkTo: LinkTo,
): AttentionItem[] {
  return records
    .filter(({ findings }) => findings.error > 0)
    .map(record => ({
      id: `findings/${record.entityRef}/${record.recordId}`,
      title: `${recordName(record)} has ${severityCount(
        'error',
        record.findings.error,
      )}`,
      tone: 'warning',
      toneWord: 'Error',
      since: record.changedAt,
      ownerRefs: record.owners,
      link: linkTo(record),
      action: 'Open the decision',
    }));
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
