import { useTheme } from '@material-ui/core/styles';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import {
  type Comparison,
  type ReadingSeries,
  unitWords,
} from '@xops/plugin-xops-triggers-common';
import { exactTime, toneColor } from '@xops/plugin-xops-home-react';
import { chartFrame, stepMarks, tickWords } from '../../domain/chartFrame';
import { chartRows } from '../../domain/chartRows';
import type { Step } from '../../domain/historyWords';
import { STATE_LOOKS } from '../../domain/ruleLook';
import { amountWords, numberWords } from '../../domain/valueWords';
import type { ChartPart } from './ChartLegend';

export type ReadingChartProps = {
  series: ReadingSeries;
  /** Milliseconds since 1970. */
  since: number;
  until: number;
  comparisons: readonly Comparison[];
  transitions: readonly Step[];
  hidden: readonly ChartPart[];
};

/** A reading over time against its thresholds, with the steps of the rule on it. */
export function ReadingChart(props: ReadingChartProps) {
  const { series, since, until, comparisons, transitions, hidden } = props;
  const theme = useTheme();
  const { palette } = theme;
  const tick = { fill: palette.text.primary, fontSize: 12 };
  const label = { fill: palette.text.secondary, fontSize: 12 };
  const unit = unitWords(series.unit);
  const rows = chartRows(series, until);
  const frame = chartFrame(
    { since, until },
    rows.map(({ time }) => time),
  );
  const shows = (part: ChartPart) => !hidden.includes(part);
  const lines = comparisons.flatMap(({ threshold, clearThreshold }) => [
    { part: 'threshold' as const, at: threshold, word: 'threshold' },
    ...(clearThreshold === undefined
      ? []
      : [{ part: 'clear' as const, at: clearThreshold, word: 'clears at' }]),
  ]);
  return (
    <ResponsiveContainer
      width="100%"
      height={280}
      initialDimension={{ width: 320, height: 280 }}
    >
      <LineChart
        data={rows}
        accessibilityLayer
        margin={{ top: 16, right: 16, bottom: 12 }}
      >
        <CartesianGrid stroke={palette.divider} vertical={false} />
        <XAxis
          type="number"
          dataKey="time"
          scale="time"
          domain={[frame.since, frame.until]}
          allowDataOverflow
          tickFormatter={time => tickWords(Number(time), frame)}
          minTickGap={32}
          tick={tick}
          stroke={palette.divider}
        />
        <YAxis
          domain={[
            (low: number) => Math.min(0, low, ...lines.map(it => it.at)),
            (high: number) => Math.max(high, ...lines.map(it => it.at)) * 1.1,
          ]}
          tickFormatter={numberWords}
          width={48}
          tick={tick}
          stroke={palette.divider}
          label={{
            ...label,
            value: unit,
            angle: -90,
            position: 'insideLeft',
            style: { textAnchor: 'middle' },
          }}
        />
        <Tooltip
          labelFormatter={time =>
            exactTime(new Date(Number(time)).toISOString())
          }
          formatter={value => [
            amountWords(Number(value), series.unit),
            'value',
          ]}
          contentStyle={{
            background: palette.background.paper,
            borderColor: palette.divider,
          }}
        />
        {shows('transitions') &&
          stepMarks(transitions, frame).map(({ step, named, side }) => (
            <ReferenceLine
              key={step.sequence}
              x={Date.parse(step.at)}
              stroke={toneColor(theme, STATE_LOOKS[step.to].tone)}
              label={
                named
                  ? {
                      ...label,
                      value: STATE_LOOKS[step.to].word,
                      position:
                        side === 'left' ? 'insideTopRight' : 'insideTopLeft',
                    }
                  : undefined
              }
            />
          ))}
        {lines
          .filter(({ part }) => shows(part))
          .map(({ part, at, word }) => (
            <ReferenceLine
              key={`${part} ${at}`}
              y={at}
              stroke={palette.text.primary}
              strokeDasharray={part === 'threshold' ? '6 4' : '2 4'}
              label={{
                ...label,
                value: `${word} ${numberWords(at)}`,
                position: 'insideBottomRight',
              }}
            />
          ))}
        {shows('value') && (
          <Line
            type="stepAfter"
            dataKey="value"
            stroke={palette.primary.main}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        )}
      </LineChart>
    </ResponsiveContainer>
  );
}
