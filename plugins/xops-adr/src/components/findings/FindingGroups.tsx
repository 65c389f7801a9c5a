import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { FindingItem, FindingList } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import {
  type FindingGroup,
  groupFindings,
  ruleTitle,
} from '../../domain/groupFindings';
import { SEVERITY_LOOKS, severityCount } from '../../domain/statusLook';
import { OwnerLinks } from '../OwnerLinks';
import { RecordLink } from '../RecordLink';
import { FindingText } from './FindingText';

const useStyles = makeStyles(theme => ({
  group: {
    backgroundColor: theme.palette.background.paper,
    border: `thin solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    marginBottom: theme.spacing(2),
  },
  summary: {
    alignItems: 'center',
    cursor: 'pointer',
    padding: theme.spacing(1.5, 2),
    '& > *': { marginRight: theme.spacing(2) },
  },
  title: { display: 'inline' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    borderTop: `thin solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    padding: theme.spacing(1.5, 2),
  },
}));

export type FindingGroupsProps = { list: FindingList; busy: boolean };

/** What does not hold, by rule, worst first. */
export function FindingGroups({ list, busy }: FindingGroupsProps) {
  return (
    <div aria-busy={busy}>
      {groupFindings(list.items, list.rules).map(group => (
        <Group key={group.rule} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { group: FindingGroup<FindingItem> }) {
  const classes = useStyles();
  const { rule, severity, count, items } = group;
  const hidden = count - items.length;
  return (
    <details open className={classes.group}>
      <summary className={classes.summary}>
        <Typography variant="h5" component="h2" className={classes.title}>
          {ruleTitle(rule)}
        </Typography>
        <ToneMark tone={SEVERITY_LOOKS[severity].tone}>
          {severityCount(severity, count)}
        </ToneMark>
      </summary>
      <ul className={classes.list}>
        {items.map(item => (
          <li
            key={`${item.record.recordId} ${item.line} ${item.words}`}
            className={classes.item}
          >
            <RecordLink record={item.record} />
            {item.record.owners.length > 0 && (
              <>
                {' · '}
                <OwnerLinks owners={item.record.owners} />
              </>
            )}
            <FindingText finding={item} sourceUrl={item.record.sourceUrl} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.item}
        >
          {hidden} more of this rule are not loaded yet.
        </Typography>
      )}
    </details>
  );
}
