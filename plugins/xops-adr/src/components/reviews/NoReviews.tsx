import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CopyBlock } from '@xops/plugin-xops-home-react';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: theme.spacing(90) },
}));

const CONFIGURATION = `xops:
  adr:
    defaultReview: P1Y`;

/** No record is to be reviewed: what would stand here, and how to get it there. */
export function NoReviews() {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="h3" component="h2">
        No review is planned
      </Typography>
      <Typography paragraph>
        A record is due here when it says so in its own words: “Review:
        2027-03-01”, “reviewed quarterly”. For all others the organisation can
        set how often a decision is looked at again:
      </Typography>
      <CopyBlock text={CONFIGURATION} name="the configuration" />
    </div>
  );
}
