import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  HomeTile,
  HomeTileContent,
  LoadState,
} from '@xops/plugin-xops-home-react';

import { TileBody } from './TileBody';

const useStyles = makeStyles(theme => ({
  item: { flex: `1 1 ${theme.spacing(28)}px`, maxWidth: theme.spacing(64) },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    height: '100%',
    padding: theme.spacing(2),
    position: 'relative',
    '&:hover': { boxShadow: theme.shadows[4] },
  },
  // One link with a short name; its area is the whole tile.
  link: { '&::after': { content: '""', inset: 0, position: 'absolute' } },
}));

export type TileProps = {
  tile: HomeTile;
  state: LoadState<HomeTileContent>;
  onRetry: () => void;
};

/** One context's tile, which opens its page. */
export function Tile({ tile, state, onRetry }: TileProps) {
  const classes = useStyles();
  const route = useRouteRef(tile.routeRef);
  return (
    <li className={classes.item}>
      <Card
        className={classes.card}
        variant="outlined"
        aria-busy={state.status === 'loading'}
      >
        <Typography variant="h5" component="h2">
          {route ? (
            <Link to={route()} className={classes.link}>
              {tile.title}
            </Link>
          ) : (
            tile.title
          )}
        </Typography>
        <TileBody state={state} onRetry={onRetry} />
      </Card>
    </li>
  );
}
