import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  comparisonsOf,
  foldSteps,
  momentWords,
  type ReadingSeries,
  type RuleDetail,
} from '@xops/plugin-xops-triggers-common';
import { DownloadCsv } from '@xops/plugin-xops-home-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { measuredSince } from '../../domain/chartFrame';
import { chartTable } from '../../domain/chartRows';
import { sourceOf } from '../../domain/valueWords';
import { ChartLegend, type ChartPart } from './ChartLegend';
import { ReadingTable } from './ReadingTable';

// Large, and needed by nobody who only looks at a list.
const ReadingChart = lazy(() =>
  import('./ReadingChart').then(it => ({ default: it.ReadingChart })),
);

export type SeriesViewProps = {
  series: ReadingSeries;
  detail: RuleDetail;
  /** ISO 8601 UTC. */
  since: string;
};

/** One reading of a rule over time: as a chart, as a table, as a file. */
export function SeriesView({ series, detail, since }: SeriesViewProps) {
  const [asTable, setAsTable] = useState(false);
  const [hidden, setHidden] = useState<ChartPart[]>([]);
  const table = useMemo(() => chartTable(series), [series]);
  const { rule, transitions } = detail;
  const comparisons = comparisonsOf(rule.condition).filter(
    ({ reading }) => reading === series.reading,
  );
  const clears = comparisons.some(it => it.clearThreshold !== undefined);
  const name = sourceOf(series.reading);
  const measured = measuredSince(
    { since: Date.parse(since), until: Date.now() },
    [...series.points, ...series.gaps].map(({ at }) => Date.parse(at)),
  );
  if (series.points.length === 0 && series.gaps.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary" paragraph>
        {name}: nothing was read in this time. Values stand here from the next
        round on.
      </Typography>
    );
  }
  return (
    <>
      {asTable ? (
        <ReadingTable rows={table} label={`Readings of ${name}`} />
      ) : (
        <>
          <Suspense fallback={<Skeleton variant="rect" height="17em" />}>
            <ReadingChart
              series={series}
              since={Date.parse(since)}
              until={Date.now()}
              comparisons={comparisons}
              transitions={foldSteps(transitions)}
              hidden={hidden}
            />
          </Suspense>
          <ChartLegend
            parts={
              clears
                ? ['value', 'threshold', 'clear', 'transitions']
                : ['value', 'threshold', 'transitions']
            }
            hidden={hidden}
            onChange={setHidden}
          />
        </>
      )}
      <Button size="small" onClick={() => setAsTable(it => !it)}>
        {asTable ? 'Show as chart' : 'Show as table'}
      </Button>
      <DownloadCsv rows={table} name={`${name}-since-${since.slice(0, 10)}`} />
      <Typography variant="caption" color="textSecondary" component="div">
        {name} · times in UTC
        {measured !== undefined &&
          ` · measured since ${momentWords(
            new Date(measured).toISOString(),
          )}, where the axis begins`}
        {series.gaps.length > 0 &&
          ` · ${series.gaps.length} times not known, last: ${
            series.gaps.at(-1)?.reason ?? 'no data'
          }`}
      </Typography>
    </>
  );
}
