import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { LoadProblem } from '@xops/plugin-xops-home-react';
import {
  type TiedTemplate,
  useTiedTemplates,
} from '../../hooks/useTiedTemplates';
import { formRouteRef } from '../../routes';
import { ActivationNotice } from './ActivationNotice';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3) },
}));

/** Golden paths that triggers open; nothing where there are none. */
export function TiedPaths() {
  const classes = useStyles();
  const { state, retry } = useTiedTemplates();
  switch (state.status) {
    case 'loading':
      // Most portals have few such paths or none: room that is kept would jump.
      return null;
    case 'error':
      return (
        <LoadProblem
          title="Which golden paths triggers open could not be read"
          error={state.error}
          remedy="What golden paths created stands below."
          onRetry={retry}
        />
      );
    case 'data':
      return state.value.length === 0 ? null : (
        <section className={classes.root} aria-labelledby="tied-paths">
          <Typography variant="h5" component="h2" id="tied-paths" gutterBottom>
            Paths that triggers open
          </Typography>
          <Grid container spacing={2}>
            {state.value.map(template => (
              <Grid
                item
                xs={12}
                md={6}
                key={`${template.namespace}/${template.name}`}
              >
                <TiedPath template={template} />
              </Grid>
            ))}
          </Grid>
        </section>
      );
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

function TiedPath({ template }: { template: TiedTemplate }) {
  const { namespace, name, title, action, problem } = template;
  const form = useRouteRef(formRouteRef);
  return (
    <Card variant="outlined">
      <CardContent>
        <Typography variant="h6" component="h3">
          <EntityRefLink
            entityRef={{ kind: 'template', namespace, name }}
            title={title}
            hideIcon
          />
        </Typography>
        <ActivationNotice action={action} problem={problem} />
        {form && (
          <Link
            to={form({ namespace, templateName: name })}
            underline="always"
            aria-label={`Open the form of ${title}`}
          >
            Open the form
          </Link>
        )}
      </CardContent>
    </Card>
  );
}
