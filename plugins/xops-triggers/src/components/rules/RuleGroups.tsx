import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  RULE_GROUPS,
  type RuleGroup,
  type RuleList,
  type RuleSummary,
} from '@xops/plugin-xops-triggers-common';
import { useId } from 'react';
import { GROUP_WORDS } from '../../domain/ruleLook';
import { type Trends, useTrends } from '../../hooks/useTrends';
import { ListBox } from '../ListBox';
import { RuleRow } from './RuleRow';

const useStyles = makeStyles(theme => ({
  heading: { margin: theme.spacing(1, 0) },
}));

export type RuleGroupsProps = Pick<RuleList, 'items' | 'counts'>;

/** The rules under their headings, in the order of the list. */
export function RuleGroups({ items, counts }: RuleGroupsProps) {
  const trends = useTrends(items);
  return (
    <>
      {RULE_GROUPS.map(group => (
        <Group
          key={group}
          group={group}
          count={counts[group]}
          items={items.filter(it => it.group === group)}
          trends={trends}
        />
      ))}
    </>
  );
}

type GroupProps = {
  group: RuleGroup;
  count: number;
  items: RuleSummary[];
  trends: Trends;
};

function Group({ group, count, items, trends }: GroupProps) {
  const classes = useStyles();
  const id = useId();
  const { word, meaning } = GROUP_WORDS[group];
  if (items.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={id}>
      <div className={classes.heading}>
        <Typography id={id} variant="h5" component="h2">
          {word} ({count})
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {meaning}
        </Typography>
      </div>
      <ListBox>
        {items.map(summary => (
          <RuleRow key={summary.rule.id} summary={summary} trends={trends} />
        ))}
      </ListBox>
    </section>
  );
}
