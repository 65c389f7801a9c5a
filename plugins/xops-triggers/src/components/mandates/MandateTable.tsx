import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  ScreenReaderText,
  TimeAgo,
  ToneMark,
} from '@xops/plugin-xops-home-react';
import { mandateLook } from '../../domain/mandateWords';
import { OwnerLinks } from '../OwnerLinks';
import {
  Declarer,
  MandateEnd,
  type MandateItemsProps,
  MandateTitle,
  WithdrawButton,
  type WithdrawButtonProps,
} from './MandateParts';

const useStyles = makeStyles(theme => ({
  // Narrower, and the columns would break every word; it scrolls instead.
  table: { minWidth: theme.spacing(100) },
  line: { whiteSpace: 'nowrap' },
}));

const COLUMNS = ['State', 'Mandate', 'Owner', 'From', 'Until', 'Declared'];

/** Mandates of all times; the table scrolls inside itself. */
export function MandateTable({ items, onWithdraw }: MandateItemsProps) {
  const classes = useStyles();
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label="Mandates"
    >
      <Table size="small" className={classes.table}>
        <TableHead>
          <TableRow>
            {COLUMNS.map(title => (
              <TableCell key={title} className={classes.line}>
                {title}
              </TableCell>
            ))}
            <TableCell>
              <ScreenReaderText>What can be done</ScreenReaderText>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map(mandate => (
            <MandateRow
              key={mandate.id}
              mandate={mandate}
              onWithdraw={onWithdraw}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function MandateRow({ mandate, onWithdraw }: WithdrawButtonProps) {
  const classes = useStyles();
  const { declaration, declaredBy, declaredAt } = mandate;
  const { tone, word } = mandateLook(mandate, new Date());
  return (
    <TableRow>
      <TableCell>
        <ToneMark tone={tone}>{word}</ToneMark>
      </TableCell>
      <TableCell>
        <MandateTitle mandate={mandate} />
      </TableCell>
      <TableCell>
        <OwnerLinks owners={[declaration.owner]} />
      </TableCell>
      <TableCell className={classes.line}>
        <TimeAgo time={declaration.validFrom} />
      </TableCell>
      <TableCell className={classes.line}>
        <MandateEnd mandate={mandate} />
      </TableCell>
      <TableCell>
        <Declarer entityRef={declaredBy} /> <TimeAgo time={declaredAt} />
      </TableCell>
      <TableCell>
        <WithdrawButton mandate={mandate} onWithdraw={onWithdraw} />
      </TableCell>
    </TableRow>
  );
}
