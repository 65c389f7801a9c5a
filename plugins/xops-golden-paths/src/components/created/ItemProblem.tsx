import Typography from '@material-ui/core/Typography';
import type { CreatedProblem } from '@xops/plugin-xops-golden-paths-common';
import { TimeAgo, type Tone, ToneMark } from '@xops/plugin-xops-home-react';

const LOOKS: Record<CreatedProblem['kind'], { tone: Tone; word: string }> = {
  contradiction: { tone: 'warning', word: 'Contradiction' },
  unreadable: { tone: 'unknown', word: 'Not readable now' },
};

export type ItemProblemProps = { problem: CreatedProblem };

/** What a reader must know about an item, in its own words. */
export function ItemProblem({ problem }: ItemProblemProps) {
  const { tone, word } = LOOKS[problem.kind];
  return (
    <>
      <ToneMark tone={tone}>{word}</ToneMark>
      <Typography variant="caption" component="div" color="textSecondary">
        {problem.message}
        {problem.since && (
          <>
            {' '}
            Since <TimeAgo time={problem.since} />.
          </>
        )}
      </Typography>
    </>
  );
}
