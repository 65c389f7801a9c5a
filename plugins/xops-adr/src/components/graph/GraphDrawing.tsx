import IconButton from '@material-ui/core/IconButton';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import ZoomInIcon from '@material-ui/icons/ZoomIn';
import ZoomOutIcon from '@material-ui/icons/ZoomOut';
import SeeAllIcon from '@material-ui/icons/ZoomOutMap';
import type { GraphLayout, PlacedNode } from '../../domain/graph/GraphLayout';
import { shortened } from '../../domain/shortened';
import { useGraphView } from '../../hooks/useGraphView';
import { useRecordLink } from '../../hooks/useRecordLink';
import { GraphCluster } from './GraphCluster';
import { ARROW_IDS, GraphEdgeLine } from './GraphEdgeLine';
import { GraphNodeMark } from './GraphNodeMark';

const useStyles = makeStyles(theme => ({
  root: {
    backgroundColor: theme.palette.background.paper,
    border: `thin solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    position: 'relative',
  },
  drawing: {
    cursor: 'grab',
    display: 'block',
    height: '65vh',
    width: '100%',
    '&:active': { cursor: 'grabbing' },
    '&:focus-visible': {
      outline: `medium solid ${theme.palette.primary.main}`,
    },
  },
  buttons: {
    backgroundColor: theme.palette.background.paper,
    border: `thin solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    bottom: theme.spacing(1),
    position: 'absolute',
    right: theme.spacing(1),
  },
}));

export type GraphDrawingProps = {
  layout: GraphLayout;
  /** Record that the graph is focused on. */
  focus?: string;
  onFocusOn: (recordId: string) => void;
};

/** Records and the links between them. Arrow keys move, plus and minus zoom, 0 shows all. */
export function GraphDrawing({ layout, focus, onFocusOn }: GraphDrawingProps) {
  const classes = useStyles();
  const theme = useTheme();
  const linkTo = useRecordLink();
  const seen = useGraphView(layout);
  const { view } = seen;
  // Seen from far away a name is larger, as far as there is room for it.
  const fontSize = Math.min(Math.max(16, view.width / 70), layout.head * 0.6);
  return (
    <div className={classes.root}>
      <svg
        ref={seen.drawing}
        className={classes.drawing}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        role="group"
        aria-label="Graph of decisions. Arrow keys move it, plus and minus zoom, 0 shows all of it. On a decision, Enter opens it and f shows its neighbours."
        // A drawing that moves by keys has to be reached by them.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={seen.onKeyDown}
        onPointerDown={seen.onPointerDown}
        onPointerMove={seen.onPointerMove}
        style={{ touchAction: seen.isWhole ? 'auto' : 'none' }}
      >
        <defs>
          <Arrow id={ARROW_IDS.plain} color={theme.palette.text.secondary} />
          <Arrow id={ARROW_IDS.bad} color={theme.palette.error.main} />
        </defs>
        {layout.clusters.map(cluster => (
          <GraphCluster
            key={cluster.of}
            cluster={cluster}
            fontSize={fontSize}
          />
        ))}
        {layout.edges.map(placed => (
          <GraphEdgeLine key={placed.key} placed={placed} />
        ))}
        {layout.nodes.map(box =>
          box.record ? (
            <GraphNodeMark
              key={box.key}
              box={box}
              record={box.record}
              href={linkTo(box.record)}
              focused={box.key === focus}
              onFocusOn={() => onFocusOn(box.key)}
              onReached={() => seen.reveal(box)}
            />
          ) : (
            <MissingTarget key={box.key} box={box} />
          ),
        )}
      </svg>
      <div className={classes.buttons}>
        <IconButton size="small" aria-label="Zoom in" onClick={seen.zoomIn}>
          <ZoomInIcon />
        </IconButton>
        <IconButton size="small" aria-label="Zoom out" onClick={seen.zoomOut}>
          <ZoomOutIcon />
        </IconButton>
        <IconButton
          size="small"
          aria-label="Show the whole graph"
          onClick={seen.seeAll}
        >
          <SeeAllIcon />
        </IconButton>
      </div>
    </div>
  );
}

function Arrow({ id, color }: { id: string; color: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX={10}
      refY={5}
      markerWidth={12}
      markerHeight={12}
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path d="M0 0 L10 5 L0 10 z" fill={color} />
    </marker>
  );
}

function MissingTarget({ box }: { box: PlacedNode }) {
  const { palette } = useTheme();
  const target = box.target ?? '';
  return (
    <g>
      <title>{`There is no record “${target}”`}</title>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={6}
        fill={palette.background.paper}
        stroke={palette.error.main}
        strokeDasharray="3 3"
      />
      <text
        x={box.x + box.width / 2}
        y={box.y + box.height / 2 + 5}
        textAnchor="middle"
        fill={palette.error.main}
      >
        {shortened(`missing: ${target}`, 26)}
      </text>
    </g>
  );
}
