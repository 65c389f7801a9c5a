import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { CreatedItem } from '@xops/plugin-xops-golden-paths-common';
import {
  ScreenReaderText,
  TimeAgo,
  ToneMark,
} from '@xops/plugin-xops-home-react';
import type { MouseEvent } from 'react';
import { checksVerdict } from '../../domain/checksVerdict';
import { PathLink } from '../PathLink';
import { PersonLink } from '../PersonLink';
import { ItemLinks } from './ItemLinks';
import { ItemProblem } from './ItemProblem';
import { SOURCE_WORDS } from './sourceWords';

const useStyles = makeStyles({
  row: { cursor: 'pointer' },
  line: { whiteSpace: 'nowrap' },
});

export type CreatedTableRowProps = {
  item: CreatedItem;
  /** Opens the provenance. */
  onOpen: () => void;
};

/** One created thing; a click beside its links opens the provenance too. */
export function CreatedTableRow({ item, onOpen }: CreatedTableRowProps) {
  const classes = useStyles();
  const verdict = checksVerdict(item.checks);
  const openUnlessLink = ({ target }: MouseEvent) =>
    (target instanceof Element && target.closest('a, button')) || onOpen();
  return (
    <TableRow hover className={classes.row} onClick={openUnlessLink}>
      <TableCell component="th" scope="row" role="rowheader">
        <EntityRefLink entityRef={item.entityRef} title={item.title} hideIcon />
        <ItemLinks item={item} />
        {item.problem && <ItemProblem problem={item.problem} />}
      </TableCell>
      <TableCell>
        <PathLink template={item.template} />
      </TableCell>
      <TableCell className={classes.line}>
        <TimeAgo time={item.createdAt} />
      </TableCell>
      <TableCell>
        <PersonLink entityRef={item.createdBy} />
      </TableCell>
      <TableCell>
        <ToneMark tone={verdict.tone}>{verdict.words}</ToneMark>
      </TableCell>
      <TableCell className={classes.line}>
        <div>{SOURCE_WORDS[item.source]}</div>
        <TimeAgo time={item.seenAt} />
      </TableCell>
      <TableCell>
        <Button size="small" variant="outlined" onClick={onOpen}>
          Show{' '}
          <ScreenReaderText>the provenance of {item.title}</ScreenReaderText>
        </Button>
      </TableCell>
    </TableRow>
  );
}
