import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import EcsIcon from '@material-ui/icons/CloudQueue';
import K3sIcon from '@material-ui/icons/DeviceHub';
import ManagedIcon from '@material-ui/icons/Storage';
import { type Stream, STREAM_WORDS } from '../domain/Stream';

const useStyles = makeStyles({ chip: { margin: 0 } });

const ICONS: Record<Stream, typeof EcsIcon> = {
  ecs: EcsIcon,
  k3s: K3sIcon,
  managed: ManagedIcon,
};

export type StreamMarkProps = { stream: Stream };

/** A stream as icon and word, with what it means on hover. */
export function StreamMark({ stream }: StreamMarkProps) {
  const classes = useStyles();
  const Icon = ICONS[stream];
  const { name, meaning } = STREAM_WORDS[stream];
  return (
    <Chip
      className={classes.chip}
      size="small"
      variant="outlined"
      icon={<Icon aria-hidden />}
      label={name}
      title={meaning}
    />
  );
}
