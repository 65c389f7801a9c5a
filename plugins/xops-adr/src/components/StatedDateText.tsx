import type { StatedDate } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';

export type StatedDateTextProps = { date?: StatedDate };

/** A record's date; as it is written on hover, and marked where day and month could be exchanged. */
export function StatedDateText({ date }: StatedDateTextProps) {
  if (!date) {
    return <span title="The record states no date">–</span>;
  }
  const origin = `As written: ${date.raw}${
    date.ambiguous ? '. Day and month could be exchanged.' : ''
  }`;
  return (
    <span title={origin}>
      <time dateTime={date.value}>{date.value}</time>
      {date.ambiguous && (
        <>
          <br />
          <ToneMark tone="warning">ambiguous</ToneMark>
        </>
      )}
    </span>
  );
}
