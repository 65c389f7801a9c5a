import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import LinearProgress from '@material-ui/core/LinearProgress';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { type ReactNode, useId } from 'react';
import type { Doing } from '../../hooks/useDoing';

export type FormDialogProps = {
  title: string;
  /** What will happen, in sentences. */
  effect: ReactNode;
  /** Words on the button that does it. */
  label: string;
  doing: Doing;
  /** True while what is entered is not enough. */
  disabled?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** What is asked for. */
  children?: ReactNode;
};

/** Says what will happen, asks for what it needs, does it, and says what went wrong. */
export function FormDialog(props: FormDialogProps) {
  const { title, effect, label, doing, disabled, children } = props;
  const id = useId();
  const busy = doing.status === 'busy';
  const close = () => {
    if (!busy) {
      props.onClose();
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={close} aria-labelledby={id}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          // A form around the dialog is not sent with it.
          event.stopPropagation();
          props.onSubmit();
        }}
      >
        {busy && <LinearProgress aria-label={`${label} …`} />}
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <DialogContentText component="div">{effect}</DialogContentText>
          {children}
          {doing.status === 'error' && (
            <div role="alert">
              <ToneMark tone="bad">Not done</ToneMark> {doing.message}
            </div>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close} disabled={busy}>
            Cancel
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={busy || disabled}
          >
            {label}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
