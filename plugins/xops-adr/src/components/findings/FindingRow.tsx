import { makeStyles } from '@material-ui/core/styles';
import type { FindingItem } from '@xops/plugin-xops-adr-common';
import { OwnerLinks } from '../OwnerLinks';
import { RecordLink } from '../RecordLink';
import { FindingText } from './FindingText';

const useStyles = makeStyles(theme => ({
  root: {
    borderTop: `thin solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    padding: theme.spacing(1.5, 2),
  },
}));

export type FindingRowProps = { finding: FindingItem };

/** One finding: in which decision, whose that is, and what does not hold. */
export function FindingRow({ finding }: FindingRowProps) {
  const classes = useStyles();
  const { record } = finding;
  return (
    <li className={classes.root}>
      <RecordLink record={record} />
      {record.owners.length > 0 && (
        <>
          {' · '}
          <OwnerLinks owners={record.owners} />
        </>
      )}
      <FindingText finding={finding} sourceUrl={record.sourceUrl} />
    </li>
  );
}
