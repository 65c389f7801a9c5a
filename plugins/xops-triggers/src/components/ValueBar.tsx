import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  type Comparison,
  isStale,
  type Reading,
} from '@xops/plugin-xops-triggers-common';
import {
  exactTime,
  ScreenReaderText,
  TimeAgo,
  type Tone,
  toneColor,
} from '@xops/plugin-xops-home-react';
import { barScale } from '../domain/barScale';
import { comparedValue, valueWords, sourceOf } from '../domain/valueWords';

const useStyles = makeStyles(theme => ({
  words: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  track: {
    backgroundColor: theme.palette.action.selected,
    borderRadius: theme.shape.borderRadius,
    height: theme.spacing(1),
    // Room for the mark of the threshold, which stands out on both sides.
    margin: theme.spacing(1, 0),
    position: 'relative',
  },
  filled: {
    borderRadius: theme.shape.borderRadius,
    height: '100%',
  },
  threshold: {
    borderLeft: `medium solid ${theme.palette.text.primary}`,
    bottom: theme.spacing(-0.5),
    position: 'absolute',
    top: theme.spacing(-0.5),
  },
}));

export type ValueBarProps = {
  comparison: Comparison;
  /** Absent where it was never read. */
  reading?: Reading;
  /** Of the rule that compares. */
  tone: Tone;
};

/** A value against its threshold, as a bar and in words; where it comes from on hover. */
export function ValueBar({ comparison, reading, tone }: ValueBarProps) {
  const classes = useStyles();
  const theme = useTheme();
  const origin = originWords(reading);
  const value = comparedValue(reading, comparison);
  const scale = value === undefined ? undefined : barScale(comparison, value);
  return (
    <div title={origin}>
      <Typography variant="body2" className={classes.words}>
        {valueWords(comparison, reading)}
        {origin && <ScreenReaderText>{` (${origin})`}</ScreenReaderText>}
      </Typography>
      {comparison.unit.kind !== 'flag' && (
        <div className={classes.track} aria-hidden>
          {scale && (
            <>
              <div
                className={classes.filled}
                style={{
                  backgroundColor: toneColor(theme, tone),
                  width: `${scale.filled}%`,
                }}
              />
              <div
                className={classes.threshold}
                style={{ left: `${scale.threshold}%` }}
              />
            </>
          )}
        </div>
      )}
      <ReadingTrouble reading={reading} />
    </div>
  );
}

/** In words what must not be overlooked: there is no value, or it is old. */
function ReadingTrouble({ reading }: Pick<ValueBarProps, 'reading'>) {
  if (!reading) {
    return <Typography variant="caption">never read</Typography>;
  }
  if (reading.quality !== 'ok') {
    return (
      <Typography variant="caption">
        {reading.reason ?? 'not known'}, tried <TimeAgo time={reading.at} />
      </Typography>
    );
  }
  return isStale(reading, new Date()) ? (
    <Typography variant="caption">
      stale: read <TimeAgo time={reading.at} /> by {sourceOf(reading.key)}
    </Typography>
  ) : null;
}

function originWords(reading: Reading | undefined): string | undefined {
  if (!reading) {
    return undefined;
  }
  const samples =
    reading.samples === undefined ? '' : `, ${reading.samples} samples`;
  return `${sourceOf(reading.key)} at ${exactTime(reading.at)}${samples}`;
}
