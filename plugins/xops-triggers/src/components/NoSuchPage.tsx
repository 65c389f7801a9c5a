import { Content, Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  type NoSuchPageProps,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { rootRouteRef } from '../routes';

const useStyles = makeStyles({ root: { overflowWrap: 'anywhere' } });

/** An address below the triggers that leads nowhere. */
export function NoSuchPage({ path }: NoSuchPageProps) {
  const classes = useStyles();
  const root = useRouteRef(rootRouteRef)();
  const text = path.replace(/[-_/\s]+/g, ' ').trim();
  usePageTitle('Not found', 'Triggers');
  return (
    <main>
      <Content className={classes.root}>
        <Typography variant="h3" component="h2">
          There is no page “{path}” here
        </Typography>
        <Typography paragraph>
          The tabs above, or{' '}
          <Link
            to={`${root}/rules?${new URLSearchParams({ text })}`}
            underline="always"
          >
            triggers with the words “{text}”
          </Link>
          , may lead on.
        </Typography>
      </Content>
    </main>
  );
}
