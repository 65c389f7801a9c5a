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

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

/** A reading over time against its thresholds, with the steps of the rule on it. */
export function ReadingChart(props: ReadingChartProps) {
  const { series, since, until, comparisons, transitions, hidden } = props;
  const { palette, ...theme } = useTheme();
  const tick = { fill: palette.text.primary, fontSize: 12 };
  const label = { fill: palette.text.secondary, fontSize: 12 };
  const unit = unitWords(series.unit);
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
        data={chartRows(series, until)}
        accessibilityLayer
        margin={{ top: 16, right: 16, bottom: 12 }}
      >
        <CartesianGrid stroke={palette.divider} vertical={false} />
        <XAxis
          type="number"
          dataKey="time"
          scale="time"
          domain={[since, until]}
          tickFormatter={time => DAY.format(time)}
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
          label={{ ...label, value: unit, angle: -90, position: 'insideLeft' }}
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
          transitions.map(({ sequence, at, to }) => (
            <ReferenceLine
              key={sequence}
              x={Date.parse(at)}
              stroke={toneColor({ palette, ...theme }, STATE_LOOKS[to].tone)}
              label={{
                ...label,
                value: STATE_LOOKS[to].word,
                position: 'insideTopLeft',
                angle: -90,
                offset: 12,
              }}
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
