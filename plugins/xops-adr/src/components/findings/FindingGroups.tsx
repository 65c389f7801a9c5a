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
import { FindingRow } from './FindingRow';

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
  note: {
    borderTop: `thin solid ${theme.palette.divider}`,
    padding: theme.spacing(1, 2),
  },
}));

export type FindingGroupsProps = { list: FindingList; busy: boolean };

/** What does not hold, by rule and by severity, worst first. */
export function FindingGroups({ list, busy }: FindingGroupsProps) {
  // The counts are of all severities; without a next page nothing is missing.
  const rules = list.nextCursor ? list.rules : undefined;
  return (
    <div aria-busy={busy}>
      {groupFindings(list.items, rules).map(group => (
        <Group key={group.rule} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { group: FindingGroup<FindingItem> }) {
  const classes = useStyles();
  const { rule, count, severities } = group;
  const alone = severities.length === 1;
  const loaded = severities.reduce((sum, it) => sum + it.items.length, 0);
  return (
    <details open className={classes.group}>
      <summary className={classes.summary}>
        <Typography variant="h5" component="h2" className={classes.title}>
          {ruleTitle(rule)}
        </Typography>
        {severities.map(({ severity, items }) => (
          <ToneMark key={severity} tone={SEVERITY_LOOKS[severity].tone}>
            {severityCount(severity, alone ? count : items.length)}
          </ToneMark>
        ))}
      </summary>
      {severities.map(({ severity, items }) => (
        <section
          key={severity}
          aria-label={alone ? undefined : severityCount(severity, items.length)}
        >
          {!alone && (
            <Typography variant="h6" component="h3" className={classes.note}>
              <ToneMark tone={SEVERITY_LOOKS[severity].tone}>
                {severityCount(severity, items.length)}
              </ToneMark>
            </Typography>
          )}
          <ul className={classes.list}>
            {items.map(item => (
              <FindingRow
                key={`${item.record.recordId} ${item.line} ${item.words}`}
                finding={item}
              />
            ))}
          </ul>
        </section>
      ))}
      {count > loaded && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.note}
        >
          {count - loaded} more of this rule are not loaded yet.
        </Typography>
      )}
    </details>
  );
}
