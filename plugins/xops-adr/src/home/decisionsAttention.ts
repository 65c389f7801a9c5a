import type {
  RecordSummary,
  ReviewItem,
  SourceState,
} from '@xops/plugin-xops-adr-common';
import type { AttentionItem } from '@xops/plugin-xops-home-react';
import type { RecordAddress } from '../api/DecisionsApi';
import { earliest } from '../domain/groupTroubles';
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

/** Sources that cannot be read, in one item, since mostly one host is down. Nobody owns a host, so it stands under "All". */
export function failingSources(
  sources: readonly SourceState[],
  options: { link: string; now: Date },
): AttentionItem[] {
  const failing = sources.filter(
    ({ state }) => state === 'failed' || state === 'stale',
  );
  if (failing.length === 0) {
    return [];
  }
  return [
    {
      id: 'sources',
      title:
        failing.length === 1
          ? `The decisions in ${failing[0].name} cannot be read`
          : `${failing.length} sources of decisions cannot be read`,
      tone: 'warning',
      toneWord: 'Not read',
      since:
        earliest(failing.map(it => it.failingSince ?? it.attemptedAt)) ??
        options.now.toISOString(),
      link: options.link,
      action: 'Open the sources',
    },
  ];
}
