import type { StatedDate } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';

export type StatedDateTextProps = { date?: StatedDate };

/** A record's date; as it is written on hover, and marked where day and month could be exchanged. */
export function StatedDateText({ date }: StatedDateTextProps) {
  if (!date) {
    return <span title="The record states no date">–</span>;
  }
  return (
    <span title={`As written: ${date.raw}`}>
      <time dateTime={date.value}>{date.value}</time>
      {date.ambiguous && (
        <>
          {' '}
          <ToneMark tone="warning">day or month?</ToneMark>
        </>
      )}
    </span>
  );
}
