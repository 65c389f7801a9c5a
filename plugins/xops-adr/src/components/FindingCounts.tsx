import { makeStyles } from '@material-ui/core/styles';
import { type RecordSummary, SEVERITIES } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { SEVERITY_LOOKS, severityCount } from '../domain/statusLook';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    verticalAlign: 'middle',
    columnGap: theme.spacing(1),
  },
}));

export type FindingCountsProps = { findings: RecordSummary['findings'] };

/** How many findings a record has, worst first. */
export function FindingCounts({ findings }: FindingCountsProps) {
  const classes = useStyles();
  const found = SEVERITIES.filter(severity => findings[severity] > 0);
  if (found.length === 0) {
    return <span title="Nothing was found that does not hold">–</span>;
  }
  return (
    <span className={classes.root}>
      {found.map(severity => (
        <ToneMark key={severity} tone={SEVERITY_LOOKS[severity].tone}>
          {severityCount(severity, findings[severity])}
        </ToneMark>
      ))}
    </span>
  );
}
