import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { ProvenanceCheck } from '@xops/plugin-xops-golden-paths-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { checkVerdict } from '../../domain/checksVerdict';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3) },
}));

export type CheckTableProps = { checks: ProvenanceCheck[] };

/** What each checker said; one that did not run says why. */
export function CheckTable({ checks }: CheckTableProps) {
  const classes = useStyles();
  if (checks.length === 0) {
    return <Typography paragraph>No checker was asked.</Typography>;
  }
  return (
    <TableContainer
      className={classes.root}
      role="region"
      aria-label="Checks"
      tabIndex={0}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Checker</TableCell>
            <TableCell>Verdict</TableCell>
            <TableCell align="right">Errors</TableCell>
            <TableCell align="right">Warnings</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {checks.map(check => {
            const { tone, words } = checkVerdict(check);
            const ran = check.status !== 'notChecked';
            return (
              <TableRow key={check.checker}>
                <TableCell component="th" scope="row" role="rowheader">
                  {check.checker}
                </TableCell>
                <TableCell>
                  <ToneMark tone={tone}>{words}</ToneMark>
                  {check.reason && (
                    <Typography variant="caption" component="div">
                      {check.reason}
                    </Typography>
                  )}
                </TableCell>
                <TableCell align="right">{ran ? check.errors : '–'}</TableCell>
                <TableCell align="right">
                  {ran ? check.warnings : '–'}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
