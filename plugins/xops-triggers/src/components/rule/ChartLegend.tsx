import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';

/** What a chart draws, each to be shown or not. */
export const CHART_PARTS = {
  value: 'value',
  threshold: 'threshold (dashed)',
  clear: 'clear threshold (dotted)',
  transitions: 'steps of the trigger',
} as const;
export type ChartPart = keyof typeof CHART_PARTS;

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

export type ChartLegendProps = {
  parts: readonly ChartPart[];
  hidden: readonly ChartPart[];
  onChange: (hidden: ChartPart[]) => void;
};

/** What is drawn, and what of it is shown. */
export function ChartLegend({ parts, hidden, onChange }: ChartLegendProps) {
  const classes = useStyles();
  return (
    <div className={classes.root} role="group" aria-label="Shown in the chart">
      {parts.map(part => {
        const isShown = !hidden.includes(part);
        return (
          <Chip
            key={part}
            size="small"
            clickable
            variant={isShown ? 'default' : 'outlined'}
            aria-pressed={isShown}
            label={CHART_PARTS[part]}
            onClick={() =>
              onChange(
                isShown ? [...hidden, part] : hidden.filter(it => it !== part),
              )
            }
          />
        );
      })}
    </div>
  );
}
