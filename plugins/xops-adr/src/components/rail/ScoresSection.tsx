import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Matrix, RecordDetail } from '@xops/plugin-xops-adr-common';
import { DownloadCsv, ToneMark } from '@xops/plugin-xops-home-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { recordLabel } from '../../domain/recordName';
import { scoreRows, scoreTable } from '../../domain/scoreRows';
import { SourceLineLink } from '../SourceLineLink';
import { RailSection } from './RailSection';
import { ScoreTable } from './ScoreTable';
import { MatrixVerdict } from './MatrixVerdict';

const ScoreChart = lazy(() =>
  import('./ScoreChart').then(it => ({ default: it.ScoreChart })),
);

const useStyles = makeStyles(theme => ({
  matrix: { marginBottom: theme.spacing(2) },
}));

export type ScoresSectionProps = { detail: RecordDetail };

/** Which option scores highest, by the record's own weights. */
export function ScoresSection({ detail }: ScoresSectionProps) {
  const { matrices } = detail.record;
  if (matrices.length === 0) {
    return null;
  }
  const name = recordLabel(detail.record) ?? 'decision';
  return (
    <RailSection title="Which option scores highest?">
      {matrices.map(matrix => (
        <MatrixScores
          key={matrix.line}
          matrix={matrix}
          sourceUrl={detail.summary.sourceUrl}
          fileName={`${name}-scores-line-${matrix.line}`}
        />
      ))}
    </RailSection>
  );
}

type MatrixScoresProps = {
  matrix: Matrix;
  sourceUrl?: string;
  fileName: string;
};

function MatrixScores({ matrix, sourceUrl, fileName }: MatrixScoresProps) {
  const classes = useStyles();
  const [asTable, setAsTable] = useState(false);
  const rows = useMemo(() => scoreRows(matrix), [matrix]);
  const csv = useMemo(() => scoreTable(matrix), [matrix]);
  const wrong = rows.filter(row => row.wrong);
  return (
    <div className={classes.matrix}>
      {asTable ? (
        <ScoreTable rows={rows} sourceUrl={sourceUrl} />
      ) : (
        <Suspense fallback={<Skeleton variant="rect" height="15em" />}>
          <ScoreChart rows={rows} scale={matrix.scale} />
        </Suspense>
      )}
      <MatrixVerdict matrix={matrix} />
      {wrong.map(row => (
        <Typography key={row.name} variant="body2" component="div">
          <ToneMark tone="bad">wrong total</ToneMark> {row.name}: stated{' '}
          {row.stated}, computed {row.computed}
          {row.statedLine && (
            <>
              {' '}
              (<SourceLineLink sourceUrl={sourceUrl} line={row.statedLine} />)
            </>
          )}
        </Typography>
      ))}
      <Button size="small" onClick={() => setAsTable(it => !it)}>
        {asTable ? 'Show as chart' : 'Show as table'}
      </Button>
      <DownloadCsv rows={csv} name={fileName} />
      <Typography variant="caption" color="textSecondary">
        from the table in{' '}
        <SourceLineLink sourceUrl={sourceUrl} line={matrix.line} />
      </Typography>
    </div>
  );
}
