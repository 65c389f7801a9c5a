import { Link } from '@backstage/core-components';
import type { LinkedRecord } from '@xops/plugin-xops-adr-common';
import { recordName } from '../domain/recordName';
import { useRecordLink } from '../hooks/useRecordLink';

export type RecordLinkProps = {
  record: Pick<LinkedRecord, 'recordId' | 'entityRef' | 'id' | 'title'>;
};

/** A record by its id and title, leading to its page. */
export function RecordLink({ record }: RecordLinkProps) {
  const linkTo = useRecordLink();
  return (
    <Link to={linkTo(record)} underline="always">
      {recordName(record)}
    </Link>
  );
}
