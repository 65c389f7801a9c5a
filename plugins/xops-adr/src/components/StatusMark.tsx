import type { Status } from '@xops/plugin-xops-adr-common';
import { ScreenReaderText, ToneMark } from '@xops/plugin-xops-home-react';
import { STATUS_LOOKS } from '../domain/statusLook';

export type StatusMarkProps = {
  /** Absent where the record states none. */
  status?: Status;
};

/** A record's status; what else the record says about it stands on hover and is read aloud. */
export function StatusMark({ status }: StatusMarkProps) {
  const { tone, word } = STATUS_LOOKS[status?.state ?? 'none'];
  const more = status?.qualifiers.join('; ');
  const shown = status?.state === 'other' ? status.raw.slice(0, 40) : word;
  return (
    <span title={more || status?.raw}>
      <ToneMark tone={tone}>
        {shown}
        {more && ' *'}
      </ToneMark>
      {more && <ScreenReaderText>{`: ${more}`}</ScreenReaderText>}
    </span>
  );
}
