import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { TimeAgo } from '@xops/plugin-xops-home-react';
import {
  distanceWords,
  type OpeningAnswer,
} from '@xops/plugin-xops-triggers-common';

const useStyles = makeStyles(theme => ({
  bar: { margin: theme.spacing(1, 0) },
}));

export type OpeningDistanceProps = {
  distance: NonNullable<OpeningAnswer['distance']>;
};

/** The value against its threshold, as a bar and in words. */
export function OpeningDistance({ distance }: OpeningDistanceProps) {
  const classes = useStyles();
  const { value, threshold, readAt } = distance;
  const words = distanceWords(distance);
  return (
    <>
      {threshold > 0 && (
        <LinearProgress
          className={classes.bar}
          variant="determinate"
          value={Math.max(0, Math.min(100, (value / threshold) * 100))}
          aria-label="How far it is"
          aria-valuetext={words}
        />
      )}
      <Typography variant="body2">
        {words}, read <TimeAgo time={readAt} />
      </Typography>
    </>
  );
}
