import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { SourceState } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { groupTroubles, type Trouble } from '../../domain/groupTroubles';
import { rootRouteRef } from '../../routes';
import { SourceName } from './SourceName';
import { TroubleWords } from './TroubleWords';

/** Troubles, and sources of one trouble, that are named; the others stand on the page of sources. */
const SHOWN = 3;

const useStyles = makeStyles(theme => ({
  root: {
    marginBottom: theme.spacing(2),
    overflowWrap: 'anywhere',
    padding: theme.spacing(1.5, 2),
  },
  list: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(3) },
}));

export type SourceBannerProps = {
  /** Sources that cannot be read now; without any, nothing is shown. */
  failing: readonly SourceState[];
};

/** Says what is missing or old, before anybody relies on the page. */
export function SourceBanner({ failing }: SourceBannerProps) {
  const classes = useStyles();
  const root = useRouteRef(rootRouteRef);
  if (failing.length === 0) {
    return null;
  }
  const troubles = groupTroubles(failing);
  const more = troubles.length - SHOWN;
  return (
    <Paper variant="outlined" role="alert" className={classes.root}>
      <ToneMark tone="warning">
        {failing.length === 1
          ? 'One source cannot be read'
          : `${failing.length} sources cannot be read`}
      </ToneMark>
      <ul className={classes.list}>
        {troubles.slice(0, SHOWN).map(trouble => (
          <li key={trouble.key}>
            <TroubleLine trouble={trouble} />
          </li>
        ))}
      </ul>
      <Typography variant="body2">
        {more > 0 && `And ${more} more. `}
        Everything else works as before.{' '}
        <Link to={`${root()}/sources`} underline="always">
          All sources
        </Link>
      </Typography>
    </Paper>
  );
}

function TroubleLine({ trouble }: { trouble: Trouble }) {
  const { sources } = trouble;
  const more = sources.length - SHOWN;
  return (
    <Typography variant="body2" component="div">
      {sources.slice(0, SHOWN).map((source, index) => (
        <span key={source.sourceId}>
          {index > 0 && ', '}
          <SourceName source={source} />
        </span>
      ))}
      {more > 0 && ` and ${more} more`}. <TroubleWords trouble={trouble} />
    </Typography>
  );
}
