import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { RuleOrigin } from '@xops/plugin-xops-triggers-common';
import { useRecordLink } from '../../hooks/useLinks';
import { Section } from '../Section';

const useStyles = makeStyles(theme => ({
  quote: {
    borderLeft: `medium solid ${theme.palette.divider}`,
    margin: theme.spacing(0, 0, 1),
    paddingLeft: theme.spacing(2),
  },
}));

const SHORT_COMMIT = 10;

export type DecisionQuoteProps = {
  origin: Extract<RuleOrigin, { kind: 'record' }>;
};

/** What the decision says, in its own words, and where. */
export function DecisionQuote({ origin }: DecisionQuoteProps) {
  const classes = useStyles();
  const linkTo = useRecordLink();
  const page = linkTo(origin);
  const { title, words, path, line, commit } = origin;
  return (
    <Section title="What does the decision say?">
      <blockquote className={classes.quote}>
        <Typography>{words}</Typography>
      </blockquote>
      <Typography variant="body2" color="textSecondary">
        {page ? (
          <Link to={page} underline="always">
            {title}
          </Link>
        ) : (
          title
        )}
        , {path}, line {line}
        {commit && ` at ${commit.slice(0, SHORT_COMMIT)}`}
      </Typography>
    </Section>
  );
}
