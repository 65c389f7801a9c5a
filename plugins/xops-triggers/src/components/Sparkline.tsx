import { makeStyles, useTheme } from '@material-ui/core/styles';
import { type Tone, toneColor } from '@xops/plugin-xops-home-react';
import { SPARKLINE, sparkline, trendWords } from '../domain/sparkline';
import type { Trend } from '../hooks/useTrends';

const useStyles = makeStyles({
  root: { display: 'block', height: '2em', width: '100%' },
});

export type SparklineProps = { trend: Trend; tone: Tone };

/** Eight weeks at a glance, or as long as it is measured, with the threshold drawn. */
export function Sparkline({ trend, tone }: SparklineProps) {
  const classes = useStyles();
  const theme = useTheme();
  const since = Date.parse(trend.since);
  const shape = sparkline(trend, { since, until: Date.now() });
  const words = trendWords(trend, since);
  return (
    <svg
      className={classes.root}
      viewBox={`0 0 ${SPARKLINE.width} ${SPARKLINE.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      {shape && (
        <path
          d={shape.path}
          fill="none"
          stroke={toneColor(theme, tone)}
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      )}
      {shape && (
        <path
          d={shape.now}
          stroke={toneColor(theme, tone)}
          strokeLinecap="round"
          strokeWidth="6"
          vectorEffect="non-scaling-stroke"
        />
      )}
      {shape?.threshold !== undefined && (
        <line
          x1="0"
          x2={SPARKLINE.width}
          y1={shape.threshold}
          y2={shape.threshold}
          stroke={theme.palette.text.primary}
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
