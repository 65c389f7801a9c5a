import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Checklist, DecisionRecord } from '@xops/plugin-xops-adr-common';
import { RailSection } from './RailSection';

const TITLES: Record<Checklist['kind'], string> = {
  plan: 'Plan',
  validation: 'Validation',
  other: 'Checklists',
};
const KINDS = ['plan', 'validation', 'other'] as const;

const useStyles = makeStyles({ summary: { cursor: 'pointer' } });

export type PlanSectionProps = { record: DecisionRecord };

/** How far plan and validation have come, by phase. */
export function PlanSection({ record }: PlanSectionProps) {
  return (
    <>
      {KINDS.map(kind => {
        const lists = record.checklists.filter(it => it.kind === kind);
        return (
          lists.length > 0 && (
            <RailSection
              key={kind}
              title={`${TITLES[kind]} (${sum(lists, 'done')} of ${sum(
                lists,
                'total',
              )})`}
            >
              <ul>
                {lists.map(list => (
                  <li key={list.line}>
                    <Phase list={list} />
                  </li>
                ))}
              </ul>
            </RailSection>
          )
        );
      })}
    </>
  );
}

function sum(lists: Checklist[], key: 'done' | 'total'): number {
  return lists.reduce((count, list) => count + list[key], 0);
}

function Phase({ list }: { list: Checklist }) {
  const classes = useStyles();
  const { title, done, total, items } = list;
  return (
    <Typography variant="body2" component="details">
      <summary className={classes.summary}>
        {title}: {done} of {total}
        <LinearProgress
          variant="determinate"
          value={(done / total) * 100}
          aria-label={`${title}: ${done} of ${total} done`}
        />
      </summary>
      <ul>
        {items.map(item => (
          <li key={item.line}>
            <span role="img" aria-label={item.done ? 'Done:' : 'Open:'}>
              {item.done ? '☑' : '☐'}
            </span>{' '}
            {item.text}
          </li>
        ))}
      </ul>
    </Typography>
  );
}
