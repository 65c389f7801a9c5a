import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { GraphEdge } from '@xops/plugin-xops-adr-common';
import {
  type EdgeProblem,
  edgeProblem,
  edgeWeight,
  type EdgeWeight,
  edgeWords,
  PROBLEM_WORDS,
} from '../../domain/graph/edgeLook';
import { edgeStroke } from './GraphEdgeLine';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 3),
    listStyle: 'none',
    margin: theme.spacing(1, 0),
    padding: 0,
  },
  item: { alignItems: 'center', display: 'flex', gap: theme.spacing(1) },
  line: { height: '0.6em', width: '3em' },
}));

export type GraphLegendProps = { edges: readonly GraphEdge[] };

/** What the lines mean; only those that the graph has. */
export function GraphLegend({ edges }: GraphLegendProps) {
  const classes = useStyles();
  const weights = [...new Set(edges.map(edgeWeight))];
  const problems = [...new Set(edges.flatMap(edge => edgeProblem(edge) ?? []))];
  return (
    <ul className={classes.list} aria-label="Legend">
      {weights.map(weight => (
        <Entry key={weight} weight={weight} words={wordsOf(edges, weight)} />
      ))}
      {problems.map(problem => (
        <Entry
          key={problem}
          weight="strong"
          problem={problem}
          words={PROBLEM_WORDS[problem].toLowerCase()}
        />
      ))}
    </ul>
  );
}

function wordsOf(edges: readonly GraphEdge[], weight: EdgeWeight): string {
  const words = edges.filter(it => edgeWeight(it) === weight).map(edgeWords);
  return [...new Set(words)].join(', ');
}

type EntryProps = { weight: EdgeWeight; problem?: EdgeProblem; words: string };

function Entry({ weight, problem, words }: EntryProps) {
  const classes = useStyles();
  const theme = useTheme();
  return (
    <Typography variant="body2" component="li" className={classes.item}>
      <svg className={classes.line} viewBox="0 0 48 10" aria-hidden>
        <line
          x1={0}
          y1={5}
          x2={48}
          y2={5}
          {...edgeStroke(theme, weight, problem)}
        />
      </svg>
      {words}
    </Typography>
  );
}
