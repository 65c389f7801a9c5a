import { type Theme, useTheme } from '@material-ui/core/styles';
import {
  type EdgeProblem,
  edgeProblem,
  edgeWeight,
  type EdgeWeight,
  edgeWords,
  PROBLEM_WORDS,
} from '../../domain/graph/edgeLook';
import type { PlacedEdge } from '../../domain/graph/GraphLayout';

/** Ids of the arrow heads that the drawing defines. */
export const ARROW_IDS = { plain: 'xops-adr-arrow', bad: 'xops-adr-arrow-bad' };

const WEIGHTS: Record<
  EdgeWeight,
  { strokeWidth: number; strokeDasharray?: string }
> = {
  strong: { strokeWidth: 2.5 },
  changed: { strokeWidth: 2, strokeDasharray: '10 4' },
  weak: { strokeWidth: 1.2 },
};

/** How an edge is drawn, also in the legend. */
export function edgeStroke(
  theme: Theme,
  weight: EdgeWeight,
  problem: EdgeProblem | undefined,
) {
  const { strokeWidth, strokeDasharray } = WEIGHTS[weight];
  switch (problem) {
    case 'broken':
      return {
        stroke: theme.palette.error.main,
        strokeWidth: 2.5,
        strokeDasharray: '3 3',
      };
    case 'cyclic':
      return { stroke: theme.palette.error.main, strokeWidth: 3 };
    case 'oneSided':
      return {
        stroke: theme.palette.warning.main,
        strokeWidth,
        strokeDasharray: '2 4',
      };
    default:
      return {
        stroke: theme.palette.text.secondary,
        strokeWidth,
        strokeDasharray,
      };
  }
}

export type GraphEdgeLineProps = { placed: PlacedEdge };

/** A link between two records; what is wrong with it is written on it. */
export function GraphEdgeLine({
  placed: { edge, points },
}: GraphEdgeLineProps) {
  const theme = useTheme();
  const problem = edgeProblem(edge);
  const bad = problem === 'broken' || problem === 'cyclic';
  const middle = points[Math.floor(points.length / 2)];
  return (
    <g>
      <title>
        {problem
          ? `${edgeWords(edge)}: ${PROBLEM_WORDS[problem]}`
          : edgeWords(edge)}
      </title>
      <path
        d={points
          .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
          .join(' ')}
        fill="none"
        strokeLinejoin="round"
        markerEnd={`url(#${bad ? ARROW_IDS.bad : ARROW_IDS.plain})`}
        {...edgeStroke(theme, edgeWeight(edge.type), problem)}
      />
      {bad && middle && (
        <text
          x={middle.x}
          y={middle.y - 6}
          textAnchor="middle"
          fill={theme.palette.error.main}
          fontSize="0.75rem"
          fontWeight={600}
        >
          {problem === 'broken' ? 'missing' : 'circle'}
        </text>
      )}
    </g>
  );
}
