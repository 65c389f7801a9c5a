import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { SourceState } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { orderSources } from '../../domain/sourceLook';
import { rootRouteRef } from '../../routes';
import { SourceTrouble } from './SourceTrouble';

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
  const more = failing.length - SHOWN;
  return (
    <Paper variant="outlined" role="alert" className={classes.root}>
      <ToneMark tone="warning">
        {failing.length === 1
          ? 'One source cannot be read'
          : `${failing.length} sources cannot be read`}
      </ToneMark>
      <ul className={classes.list}>
        {orderSources(failing)
          .slice(0, SHOWN)
          .map(source => (
            <li key={source.sourceId}>
              <SourceTrouble source={source} />
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
