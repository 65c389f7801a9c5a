import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CopyBlock } from '@xops/plugin-xops-home-react';
import { readingAliasYaml } from '../../domain/aliasYaml';
import { rootRouteRef } from '../../routes';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: theme.spacing(90) },
}));

const TABLE = `## Triggers

| Trigger | Threshold | Action | Classification |
| --- | --- | --- | --- |
| IaC PRs | >5/week | Activate Atlantis on K3S | Service Addition |`;

const ALIAS = readingAliasYaml({
  words: ['IaC PRs'],
  reading: {
    source: 'pullRequests.rate',
    parameters: { paths: ['**/*.tf'] },
  },
});

/** There is no rule at all: what would stand here, and how to get it there. */
export function EmptyRules() {
  const classes = useStyles();
  const root = useRouteRef(rootRouteRef)();
  return (
    <div className={classes.root}>
      <Typography variant="h3" component="h2">
        No triggers yet
      </Typography>
      <Typography paragraph>
        Every condition that a decision names stands here: how far it is, since
        when, and what is done once it comes true.
      </Typography>
      <Typography variant="body2" paragraph>
        Write the conditions into a decision record as a table. The portal reads
        it at the next push.
      </Typography>
      <CopyBlock text={TABLE} name="the table" />
      <Typography variant="body2" paragraph>
        Words such as “IaC PRs” mean nothing by themselves. Say once in the
        configuration which reading they stand for, or on the tab{' '}
        <Link to={`${root}/unbound`} underline="always">
          Unbound
        </Link>
        , where rows wait that nothing measures.
      </Typography>
      <CopyBlock text={ALIAS} name="the alias" />
    </div>
  );
}
