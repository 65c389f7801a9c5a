import Typography from '@material-ui/core/Typography';
import type { Status } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { shortened } from '../domain/shortened';
import { STATUS_LOOKS } from '../domain/statusLook';

const STATUS_LENGTH = 40;
const QUALIFIERS_LENGTH = 80;

export type StatusMarkProps = {
  /** Absent where the record states none. */
  status?: Status;
  /** True where the record's own words stand beside it. */
  brief?: boolean;
};

/** A record's status, and what the record says to limit it; all of its words on hover. */
export function StatusMark({ status, brief }: StatusMarkProps) {
  const { tone, word } = STATUS_LOOKS[status?.state ?? 'none'];
  const limits = status?.qualifiers.join('; ');
  const shown =
    status?.state === 'other' ? shortened(status.raw, STATUS_LENGTH) : word;
  return (
    <span title={status?.raw}>
      <ToneMark tone={tone}>{shown}</ToneMark>
      {limits && !brief && (
        <Typography variant="caption" color="textSecondary">
          {` (${shortened(limits, QUALIFIERS_LENGTH)})`}
        </Typography>
      )}
    </span>
  );
}
