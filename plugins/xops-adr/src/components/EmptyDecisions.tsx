import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CopyBlock } from '@xops/plugin-xops-home-react';
import { ADR_LOCATION_ANNOTATION } from '../domain/annotations';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: theme.spacing(90) },
}));

const ANNOTATION = `metadata:
  annotations:
    ${ADR_LOCATION_ANNOTATION}: docs/adr`;

/** No record was found anywhere: what would stand here, and how to get it there. */
export function EmptyDecisions() {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="h3" component="h2">
        No decision records yet
      </Typography>
      <Typography paragraph>
        Every architecture decision stands here with its status, its owner, when
        it is to be reviewed, and what in it does not hold.
      </Typography>
      <Typography variant="body2" paragraph>
        Put the folder or file with the records on the entity that they belong
        to. Any style of Markdown is read; nothing has to be renamed.
      </Typography>
      <CopyBlock text={ANNOTATION} name="the annotation" />
      <Typography variant="body2" color="textSecondary">
        Several places are separated by commas; an address at another Git host
        that the portal reads is a place too.
      </Typography>
    </div>
  );
}
