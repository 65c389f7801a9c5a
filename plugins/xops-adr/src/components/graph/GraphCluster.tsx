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

/** The box of one system, or of one entity that is in none. */
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
        <ClusterName entityRef={cluster.of} />
        {cluster.kind === 'entity' && ' (in no system)'}
      </text>
    </g>
  );
}

function ClusterName({ entityRef }: { entityRef: string }) {
  const { primaryTitle } = useEntityPresentation(entityRef);
  return <>{primaryTitle}</>;
}
