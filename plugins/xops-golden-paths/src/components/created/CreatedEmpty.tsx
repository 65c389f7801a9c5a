import { CopyTextButton, LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PROVENANCE_PATH } from '@xops/plugin-xops-golden-paths-common';
import { PROVENANCE_ANNOTATION } from '../../domain/annotations';
import { createPageRouteRef } from '../../routes';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: theme.spacing(90) },
  action: { marginBottom: theme.spacing(4) },
  // The highlighted snippet of core-components reads too faintly in both themes.
  annotation: {
    alignItems: 'flex-start',
    border: `thin solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    display: 'flex',
    justifyContent: 'space-between',
    padding: theme.spacing(1, 2),
    '& pre': { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  },
}));

const ANNOTATION = `metadata:
  annotations:
    ${PROVENANCE_ANNOTATION}: ${PROVENANCE_PATH}`;

/** Nothing was created yet: what would stand here, and how to get it there. */
export function CreatedEmpty() {
  const classes = useStyles();
  const createPage = useRouteRef(createPageRouteRef);
  return (
    <div className={classes.root}>
      <Typography variant="h3" component="h2">
        No golden path has created anything yet
      </Typography>
      <Typography paragraph>
        What is created stands here with its path and version, who created it,
        and what the checks said.
      </Typography>
      {createPage && (
        <LinkButton
          to={createPage()}
          variant="contained"
          color="primary"
          className={classes.action}
        >
          Create the first one
        </LinkButton>
      )}
      <Typography variant="body2" paragraph>
        A repository that a golden path made elsewhere appears too: put it in
        the catalog, with this annotation on its entity.
      </Typography>
      <div className={classes.annotation}>
        <pre>{ANNOTATION}</pre>
        <CopyTextButton
          text={ANNOTATION}
          aria-label="Copy the annotation"
          tooltipText="Copied"
        />
      </div>
    </div>
  );
}
