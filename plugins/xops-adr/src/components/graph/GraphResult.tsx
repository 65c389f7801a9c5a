import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { RecordGraph } from '@xops/plugin-xops-adr-common';
import { useMemo } from 'react';
import type { ChangeAddress } from '@xops/plugin-xops-home-react';
import type { GraphAddress } from '../../domain/graph/GraphAddress';
import { layoutGraph, linkedOnly } from '../../domain/graph/layoutGraph';
import { GraphDrawing } from './GraphDrawing';
import { GraphLegend } from './GraphLegend';
import { GraphTable } from './GraphTable';

const useStyles = makeStyles(theme => ({
  bar: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(1),
  },
}));

export type GraphResultProps = {
  graph: RecordGraph;
  address: GraphAddress;
  onChange: ChangeAddress;
};

/** The graph, or its table, with what is left out of it. */
export function GraphResult({ graph, address, onChange }: GraphResultProps) {
  const classes = useStyles();
  const linked = useMemo(() => linkedOnly(graph), [graph]);
  const alone = graph.nodes.length - linked.nodes.length;
  const shown = address.unlinked || linked.nodes.length === 0 ? graph : linked;
  const layout = useMemo(() => layoutGraph(shown), [shown]);
  const asTable = address.view === 'table';
  return (
    <>
      <div className={classes.bar}>
        <Typography variant="body2" color="textSecondary" role="status">
          {shown.nodes.length} decisions, {graph.edges.length} links
          {graph.totalItems > graph.nodes.length &&
            `; ${
              graph.totalItems - graph.nodes.length
            } more match and are left out: filter, or look around one decision`}
        </Typography>
        {alone > 0 && linked.nodes.length > 0 && (
          <Button
            size="small"
            onClick={() =>
              onChange({ unlinked: address.unlinked ? '' : 'shown' })
            }
          >
            {address.unlinked
              ? `Hide ${alone} without links`
              : `Show ${alone} without links`}
          </Button>
        )}
        <Button
          size="small"
          variant="outlined"
          onClick={() => onChange({ view: asTable ? '' : 'table' })}
        >
          {asTable ? 'Show as graph' : 'Show as table'}
        </Button>
      </div>
      {graph.edges.length === 0 && (
        <Typography paragraph>
          None of these decisions refers to another. A link stands in a record
          as words (“Supersedes ADR-0004”, “Relates to …”) or as a Markdown
          link.
        </Typography>
      )}
      {asTable ? (
        <GraphTable graph={graph} />
      ) : (
        <>
          <GraphLegend edges={graph.edges} />
          {layout.nodes.length > 0 && (
            <GraphDrawing
              layout={layout}
              focus={address.focus}
              onFocusOn={focus => onChange({ focus })}
            />
          )}
        </>
      )}
    </>
  );
}
