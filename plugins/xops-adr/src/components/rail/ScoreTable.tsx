import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { type ScoreRow, scoreWords } from '../../domain/scoreRows';
import { SourceLineLink } from '../SourceLineLink';

const useStyles = makeStyles({ number: { textAlign: 'right' } });

export type ScoreTableProps = { rows: ScoreRow[]; sourceUrl?: string };

/** The same totals as a table. */
export function ScoreTable({ rows, sourceUrl }: ScoreTableProps) {
  const classes = useStyles();
  return (
    <TableContainer tabIndex={0} role="region" aria-label="Totals">
      <Table size="small" padding="none">
        <TableHead>
          <TableRow>
            <TableCell>Option</TableCell>
            <TableCell className={classes.number}>Computed</TableCell>
            <TableCell className={classes.number}>Stated</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={row.name}>
              <TableCell component="th" scope="row" role="rowheader">
                {row.name}{' '}
                {row.winner && <ToneMark tone="good">highest</ToneMark>}
              </TableCell>
              <TableCell className={classes.number}>
                {scoreWords(row.computed)}
              </TableCell>
              <TableCell className={classes.number}>
                {row.stated ?? '–'}
                {row.wrong && (
                  <div>
                    <ToneMark tone="bad">wrong</ToneMark>{' '}
                    {row.statedLine && (
                      <SourceLineLink
                        sourceUrl={sourceUrl}
                        line={row.statedLine}
                      />
                    )}
                  </div>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
