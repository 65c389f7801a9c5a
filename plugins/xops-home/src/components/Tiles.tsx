import { makeStyles } from '@material-ui/core/styles';
import type { HomeTile } from '@xops/plugin-xops-home-react';
import { useMemo } from 'react';
import { orderTiles } from '../domain/orderTiles';
import { useLoads } from '../hooks/useLoads';
import { Tile } from './Tile';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 4),
    padding: 0,
  },
}));

export type TilesProps = { tiles: HomeTile[] };

/** The loop as tiles: one for each context that is installed. */
export function Tiles({ tiles }: TilesProps) {
  const classes = useStyles();
  const { states, retry } = useLoads(tiles);
  const ordered = useMemo(() => orderTiles(tiles), [tiles]);
  if (tiles.length === 0) {
    return null;
  }
  return (
    <ul className={classes.grid} aria-label="The loop">
      {ordered.map(tile => (
        <Tile
          key={tile.id}
          tile={tile}
          state={states[tile.id] ?? { status: 'loading' }}
          onRetry={() => retry(tile)}
        />
      ))}
    </ul>
  );
}
