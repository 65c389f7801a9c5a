import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReviewItem } from '@xops/plugin-xops-adr-common';
import { useId } from 'react';
import { groupReviews, type ReviewGroup } from '../../domain/reviewWords';
import { ReviewRow } from './ReviewRow';

const useStyles = makeStyles(theme => ({
  group: { marginBottom: theme.spacing(3) },
  list: {
    backgroundColor: theme.palette.background.paper,
    border: `thin solid ${theme.palette.divider}`,
    borderBottom: 0,
    borderRadius: theme.shape.borderRadius,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
}));

export type ReviewGroupsProps = { items: ReviewItem[]; busy: boolean };

/** What is overdue, then what is due month by month. */
export function ReviewGroups({ items, busy }: ReviewGroupsProps) {
  return (
    <div aria-busy={busy}>
      {groupReviews(items).map(group => (
        <Group key={group.title} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { group: ReviewGroup<ReviewItem> }) {
  const classes = useStyles();
  const id = useId();
  return (
    <section className={classes.group} aria-labelledby={id}>
      <Typography id={id} variant="h5" component="h2" gutterBottom>
        {group.title} ({group.items.length})
      </Typography>
      <ul className={classes.list}>
        {group.items.map(item => (
          <ReviewRow
            key={`${item.record.recordId} ${item.due} ${item.rule}`}
            item={item}
          />
        ))}
      </ul>
    </section>
  );
}
