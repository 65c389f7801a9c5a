import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { type Cluster, GAP } from '../../domain/graph/GraphLayout';

const useStyles = makeStyles(theme => ({
  box: {
    fill: theme.palette.action.hover,
    stroke: theme.palette.divider,
  },
  name: { fill: theme.palette.text.secondary, fontWeight: 600 },
}));

export type GraphClusterProps = {
  cluster: Cluster;
  /** Height of its name, in units of the drawing: larger when more is seen. */
  fontSize: number;
};

/** The box of one system. */
export function GraphCluster({ cluster, fontSize }: GraphClusterProps) {
  const classes = useStyles();
  return (
    <g>
      <rect
        x={cluster.x}
        y={cluster.y}
        width={cluster.width}
        height={cluster.height}
        rx={10}
        className={classes.box}
      />
      <text
        x={cluster.x + GAP}
        y={cluster.y + fontSize * 1.25}
        fontSize={fontSize}
        className={classes.name}
      >
        {cluster.system ? (
          <SystemName entityRef={cluster.system} />
        ) : (
          'No system'
        )}
      </text>
    </g>
  );
}

function SystemName({ entityRef }: { entityRef: string }) {
  const { primaryTitle } = useEntityPresentation(entityRef, {
    defaultKind: 'system',
  });
  return <>{primaryTitle}</>;
}
