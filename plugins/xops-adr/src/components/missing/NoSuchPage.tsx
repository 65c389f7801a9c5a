import { Content, Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  type NoSuchPageProps,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { rootRouteRef } from '../../routes';

const useStyles = makeStyles({ root: { overflowWrap: 'anywhere' } });

/** An address below the decisions that leads nowhere. */
export function NoSuchPage({ path }: NoSuchPageProps) {
  const classes = useStyles();
  const root = useRouteRef(rootRouteRef)();
  const words = path.replace(/[-_/\s]+/g, ' ').trim();
  usePageTitle('Not found', 'Decisions');
  return (
    <main>
      <Content className={classes.root}>
        <Typography variant="h3" component="h2">
          There is no page “{path}” here
        </Typography>
        <Typography paragraph>
          A decision has an address such as{' '}
          <code>
            {root}/component/default/checkout/…/docs/adr/0007-queue.md
          </code>
          , which its row in the list leads to.
        </Typography>
        <Typography component="ul">
          <li>
            <Link to={root} underline="always">
              All decisions
            </Link>
          </li>
          <li>
            <Link
              to={`${root}/records?${new URLSearchParams({ q: words })}`}
              underline="always"
            >
              Decisions with the words “{words}”
            </Link>
          </li>
        </Typography>
      </Content>
    </main>
  );
}
