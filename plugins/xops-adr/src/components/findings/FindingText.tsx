import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { RecordFinding } from '@xops/plugin-xops-adr-common';
import { SourceLineLink } from '../SourceLineLink';

const useStyles = makeStyles(theme => ({
  words: {
    borderLeft: `medium solid ${theme.palette.divider}`,
    color: theme.palette.text.secondary,
    fontFamily: 'monospace',
    margin: theme.spacing(0.5, 0),
    overflowWrap: 'anywhere',
    paddingLeft: theme.spacing(1),
    whiteSpace: 'pre-wrap',
  },
}));

export type FindingTextProps = { finding: RecordFinding; sourceUrl?: string };

/** What does not hold, the words in question with their line, and how to mend it. */
export function FindingText({ finding, sourceUrl }: FindingTextProps) {
  const classes = useStyles();
  return (
    <>
      <Typography variant="body2">{finding.message}</Typography>
      {finding.words && (
        <Typography
          variant="body2"
          component="blockquote"
          className={classes.words}
        >
          {finding.words}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        <SourceLineLink sourceUrl={sourceUrl} line={finding.line} />
        {' · '}
        {finding.mend}
      </Typography>
    </>
  );
}
