import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { AttentionSource } from '@xops/plugin-xops-home-react';
import { mergeAttention } from '../domain/mergeAttention';
import { useLoads } from '../hooks/useLoads';
import { useOwnership } from '../hooks/useOwnership';
import { useScope } from '../hooks/useScope';
import { AttentionEmpty } from './AttentionEmpty';
import { AttentionFailure } from './AttentionFailure';
import { AttentionListItem } from './AttentionListItem';
import { AttentionSkeleton } from './AttentionSkeleton';
import { ScopeToggle } from './ScopeToggle';

const useStyles = makeStyles(theme => ({
  head: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    justifyContent: 'space-between',
    marginBottom: theme.spacing(2),
  },
  heading: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

export type NeedsAttentionProps = { sources: AttentionSource[] };

/** One list over all contexts of what waits for somebody, worst first. */
export function NeedsAttention({ sources }: NeedsAttentionProps) {
  const classes = useStyles();
  const ownership = useOwnership();
  const [wantedScope, setScope] = useScope();
  const { states, retry } = useLoads(sources);

  // Who cannot be told apart from others sees everything.
  const scope = ownership.status === 'error' ? 'all' : wantedScope;
  const view = mergeAttention({
    sources,
    states,
    scope,
    ownershipRefs: ownership.status === 'data' ? ownership.value : [],
  });
  const loading = view.loading || ownership.status === 'loading';
  const empty =
    !loading && view.rows.length === 0 && view.failures.length === 0;

  return (
    <section aria-labelledby="xops-home-attention" aria-busy={loading}>
      <div className={classes.head}>
        <Typography
          id="xops-home-attention"
          variant="h3"
          component="h2"
          className={classes.heading}
        >
          Needs attention
        </Typography>
        {ownership.status !== 'error' && (
          <ScopeToggle
            scope={scope}
            counts={loading ? undefined : view.counts}
            onChange={setScope}
          />
        )}
      </div>
      {ownership.status === 'error' && (
        <AttentionFailure
          title="Which items are yours is not known"
          error={ownership.error}
          remedy="All items are listed."
        />
      )}
      {view.failures.map(({ source, error }) => (
        <AttentionFailure
          key={source.id}
          title={`${source.title} could not be read`}
          error={error}
          remedy="What others bring is not affected."
          onRetry={() => retry(source)}
        />
      ))}
      {ownership.status !== 'loading' && view.rows.length > 0 && (
        <ul className={classes.list} aria-label="Needs attention">
          {view.rows.map(row => (
            <AttentionListItem key={row.key} row={row} />
          ))}
        </ul>
      )}
      {loading && <AttentionSkeleton />}
      {empty && (
        <AttentionEmpty
          sources={sources}
          others={scope === 'mine' ? view.counts.all : 0}
          onShowAll={() => setScope('all')}
        />
      )}
    </section>
  );
}
