import { type Theme, useTheme } from '@material-ui/core/styles';
import type { GraphEdge } from '@xops/plugin-xops-adr-common';
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
  partial: { strokeWidth: 2.5, strokeDasharray: '16 4 3 4' },
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
  const word = wordOn(edge, problem);
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
        {...edgeStroke(theme, edgeWeight(edge), problem)}
      />
      {word && middle && (
        <text
          x={middle.x}
          y={middle.y - 6}
          textAnchor="middle"
          fill={bad ? theme.palette.error.main : theme.palette.text.secondary}
          fontSize="0.75rem"
          fontWeight={600}
        >
          {word}
        </text>
      )}
    </g>
  );
}

/** What is written on a line: what is wrong with it, or that it is about a part. */
function wordOn(
  edge: GraphEdge,
  problem: EdgeProblem | undefined,
): string | undefined {
  switch (problem) {
    case 'broken':
      return 'missing';
    case 'cyclic':
      return 'circle';
    default:
      return edge.partial ? 'in part' : undefined;
  }
}
