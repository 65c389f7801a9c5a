import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { MandateList } from '@xops/plugin-xops-triggers-common';
import {
  ScreenReaderText,
  TimeAgo,
  ToneMark,
} from '@xops/plugin-xops-home-react';
import { MANDATE_WORDS, mandateLook } from '../../domain/mandateWords';
import { OwnerLinks } from '../OwnerLinks';
import { PersonLink } from '../PersonLink';

type Mandate = MandateList['items'][number];

const useStyles = makeStyles(theme => ({
  // Narrower, and the columns would break every word; it scrolls instead.
  table: { minWidth: theme.spacing(100) },
  line: { whiteSpace: 'nowrap' },
}));

const COLUMNS = ['State', 'Mandate', 'Owner', 'From', 'Until', 'Declared'];

export type MandateTableProps = {
  items: Mandate[];
  /** Absent where the reader may not. */
  onWithdraw?: (mandate: Mandate) => void;
};

/** Mandates of all times; the table scrolls inside itself. */
export function MandateTable({ items, onWithdraw }: MandateTableProps) {
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

type MandateRowProps = Pick<MandateTableProps, 'onWithdraw'> & {
  mandate: Mandate;
};

function MandateRow({ mandate, onWithdraw }: MandateRowProps) {
  const classes = useStyles();
  const { declaration, validity, withdrawn, declaredBy, declaredAt } = mandate;
  const { tone, word } = mandateLook(mandate, new Date());
  const canEnd = validity === 'valid' || validity === 'future';
  return (
    <TableRow>
      <TableCell>
        <ToneMark tone={tone}>{word}</ToneMark>
      </TableCell>
      <TableCell>
        <Link to={declaration.evidenceUrl} underline="always">
          {declaration.title}
        </Link>
        <Typography variant="caption" color="textSecondary" component="div">
          {MANDATE_WORDS[declaration.kind]}
          {withdrawn && (
            <>
              {' · withdrawn by '}
              <PersonLink entityRef={withdrawn.by} />{' '}
              <TimeAgo time={withdrawn.at} />: “{withdrawn.reason}”
            </>
          )}
        </Typography>
      </TableCell>
      <TableCell>
        <OwnerLinks owners={[declaration.owner]} />
      </TableCell>
      <TableCell className={classes.line}>
        <TimeAgo time={declaration.validFrom} />
      </TableCell>
      <TableCell className={classes.line}>
        {declaration.validUntil ? (
          <TimeAgo time={declaration.validUntil} />
        ) : (
          'no end set'
        )}
      </TableCell>
      <TableCell>
        <PersonLink entityRef={declaredBy} /> <TimeAgo time={declaredAt} />
      </TableCell>
      <TableCell>
        {onWithdraw && canEnd && (
          <Button
            size="small"
            aria-label={`Withdraw: ${declaration.title}`}
            onClick={() => onWithdraw(mandate)}
          >
            Withdraw
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}
