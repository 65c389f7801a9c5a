import { useTheme } from '@material-ui/core/styles';
import { useState } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  LabelList,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { type ScoreRow, scoreWords } from '../../domain/scoreRows';
import { shortened } from '../../domain/shortened';

const NAME_LENGTH = 16;
const ROW_HEIGHT = 48;
const FRAME_HEIGHT = 116;
/** Room for the figure at the end of a bar. */
const FIGURE_WIDTH = 36;

export type ScoreChartProps = {
  rows: ScoreRow[];
  /** Highest possible score, where the record says it. */
  scale?: number;
};

/** Totals of each option: as computed, and as the record states them. */
export function ScoreChart({ rows, scale }: ScoreChartProps) {
  const { palette } = useTheme();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const toggle = (key: string) =>
    setHidden(before =>
      before.includes(key) ? before.filter(it => it !== key) : [...before, key],
    );
  const tick = { fill: palette.text.primary, fontSize: 12 };
  const figures = {
    position: 'right',
    fill: palette.text.primary,
    fontSize: 12,
    formatter: (value: unknown) =>
      typeof value === 'number' ? scoreWords(value) : '',
  } as const;
  const stated = rows.some(row => row.stated !== undefined);
  return (
    <ResponsiveContainer
      width="100%"
      height={rows.length * ROW_HEIGHT + FRAME_HEIGHT}
      initialDimension={{ width: 320, height: 240 }}
    >
      <BarChart
        data={rows}
        layout="vertical"
        accessibilityLayer
        margin={{ bottom: 4, right: FIGURE_WIDTH }}
      >
        <CartesianGrid stroke={palette.divider} horizontal={false} />
        <XAxis
          type="number"
          domain={[0, scale ?? 'auto']}
          tickCount={scale && scale <= 10 ? scale + 1 : 5}
          tick={tick}
          stroke={palette.divider}
          label={{
            value: scale ? `weighted score, of ${scale}` : 'weighted score',
            position: 'insideBottom',
            fill: palette.text.secondary,
            fontSize: 12,
          }}
          height={52}
        />
        <YAxis
          type="category"
          dataKey="name"
          width={110}
          tick={tick}
          stroke={palette.divider}
          tickFormatter={(name: string) => tickName(name, rows)}
        />
        <Tooltip
          formatter={value => scoreWords(Number(value))}
          contentStyle={{
            background: palette.background.paper,
            borderColor: palette.divider,
          }}
          cursor={{ fill: palette.action.hover }}
        />
        <Legend
          verticalAlign="top"
          onClick={({ dataKey }) => toggle(String(dataKey))}
          formatter={name => (
            <span style={{ color: palette.text.primary, cursor: 'pointer' }}>
              {name}
            </span>
          )}
        />
        <Bar
          dataKey="computed"
          name="computed"
          fill={palette.primary.main}
          hide={hidden.includes('computed')}
          isAnimationActive={false}
        >
          <LabelList dataKey="computed" {...figures} />
        </Bar>
        {stated && (
          <Bar
            dataKey="stated"
            name="stated in the record"
            fill={palette.text.secondary}
            hide={hidden.includes('stated')}
            isAnimationActive={false}
          >
            {rows.map(row => (
              <Cell
                key={row.name}
                fill={row.wrong ? palette.error.main : palette.text.secondary}
              />
            ))}
            <LabelList dataKey="stated" {...figures} />
          </Bar>
        )}
      </BarChart>
    </ResponsiveContainer>
  );
}

function tickName(name: string, rows: ScoreRow[]): string {
  const winner = rows.find(row => row.name === name)?.winner;
  return `${winner ? '★ ' : ''}${shortened(name, NAME_LENGTH)}`;
}
