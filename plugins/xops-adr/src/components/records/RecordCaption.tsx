import Typography from '@material-ui/core/Typography';
import type { RecordSummary } from '@xops/plugin-xops-adr-common';
import { TimeAgo, ToneMark } from '@xops/plugin-xops-home-react';
import { Fragment, type ReactNode } from 'react';
import { KIND_WORDS } from '../../domain/kindWords';
import { recordLabel } from '../../domain/recordName';
import { RecordEntities } from '../RecordEntities';

export type RecordCaptionProps = {
  record: RecordSummary;
  /** The entity whose page this is. */
  entityRef?: string;
  /** True where the number has no column of its own. */
  withNumber?: boolean;
};

/** What stands below a decision's title: what it is about where the page does not say so, and how old the copy is when it is one. */
export function RecordCaption(props: RecordCaptionProps) {
  const { record, entityRef, withNumber } = props;
  const isElsewhere = record.entityRefs.some(it => it !== entityRef);
  const parts: [string, ReactNode][] = [
    ['number', withNumber && recordLabel(record)],
    [
      'entities',
      isElsewhere && (
        <RecordEntities entityRefs={record.entityRefs} own={entityRef} />
      ),
    ],
    ['kind', record.kind !== 'record' && KIND_WORDS[record.kind]],
  ];
  return (
    <>
      <Typography
        variant="caption"
        component="div"
        color="textSecondary"
        title={record.path}
      >
        {parts
          .filter(([, part]) => part)
          .map(([key, part], index) => (
            <Fragment key={key}>
              {index > 0 && ' · '}
              {part}
            </Fragment>
          ))}
      </Typography>
      {record.stale && (
        <ToneMark tone="warning">
          copy of <TimeAgo time={record.readAt} />
        </ToneMark>
      )}
    </>
  );
}
