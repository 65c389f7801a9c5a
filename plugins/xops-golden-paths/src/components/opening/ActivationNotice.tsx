import Typography from '@material-ui/core/Typography';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { OpeningNotice, type OpeningNoticeProps } from './OpeningNotice';

export type ActivationNoticeProps = Pick<OpeningNoticeProps, 'action'> & {
  /** Why nobody can run it until its file is mended. */
  problem?: string;
};

/** Of a tied template: closed for a fault of its own, or else open or locked. */
export function ActivationNotice({ action, problem }: ActivationNoticeProps) {
  return problem === undefined ? (
    <OpeningNotice action={action} />
  ) : (
    <Typography variant="body2" paragraph>
      <ToneMark tone="bad">Closed</ToneMark> {problem}
    </Typography>
  );
}
