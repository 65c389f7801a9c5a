import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  ScreenReaderText,
  TimeAgo,
  ToneMark,
  WideTable,
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

const useStyles = makeStyles({ line: { whiteSpace: 'nowrap' } });

const COLUMNS = ['State', 'Mandate', 'Owner', 'From', 'Until', 'Declared'];

/** Mandates of all times. */
export function MandateTable({ items, onWithdraw }: MandateItemsProps) {
  const classes = useStyles();
  return (
    <WideTable label="Mandates" minWidth={100}>
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
    </WideTable>
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
