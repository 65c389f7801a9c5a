import { stringifyEntityRef } from '@backstage/catalog-model';
import { Content } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { FacetName } from '../../domain/ListAddress';
import { useSources } from '../../hooks/useSources';
import { DecisionActions } from '../actions/DecisionActions';
import { EmptyFolder } from './EmptyFolder';
import { RecordsView } from '../records/RecordsView';
import { SourceBanner } from '../sources/SourceBanner';
import { SourcesTable } from '../sources/SourcesTable';
import { RefreshButton } from './RefreshButton';

const OFFERED: readonly FacetName[] = ['status', 'review', 'finding', 'kind'];

const useStyles = makeStyles(theme => ({
  head: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(3, 0, 1),
  },
}));

/** The decisions of one entity, and where they are read from. */
export function EntityDecisions() {
  const classes = useStyles();
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { state, renew } = useSources(entityRef);
  // When the sources are not known, the list says what went wrong.
  const sources = state.status === 'data' ? state.value.items : [];
  return (
    <Content>
      <SourceBanner
        failing={sources.filter(
          it => it.state === 'stale' || it.state === 'failed',
        )}
      />
      <DecisionActions steps={['new']} />
      <RecordsView
        entityRef={entityRef}
        offered={OFFERED}
        empty={<EmptyFolder />}
      />
      <div className={classes.head}>
        <Typography variant="h5" component="h2">
          Sources
        </Typography>
        <RefreshButton entityRef={entityRef} onDone={renew} />
      </div>
      {sources.length > 0 && <SourcesTable sources={sources} />}
    </Content>
  );
}
