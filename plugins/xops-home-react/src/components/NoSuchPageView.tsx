import { Content, Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { usePageTitle } from '../usePageTitle';
import type { NoSuchPageProps } from './KnownPages';

const useStyles = makeStyles({ root: { overflowWrap: 'anywhere' } });

/** Where a reader may go instead. */
export type OtherWay = { title: string; to: string };

export type NoSuchPageViewProps = NoSuchPageProps & {
  /** The name of the page whose address goes on wrongly: `Decisions`. */
  page: string;
  /** How a right address looks. */
  children?: ReactNode;
  /** @param words - what the address says, as words to search for */
  waysFor: (words: string) => readonly OtherWay[];
};

/** An address below a page that leads nowhere, and where to go instead. */
export function NoSuchPageView(props: NoSuchPageViewProps) {
  const { path, page, children, waysFor } = props;
  const classes = useStyles();
  usePageTitle('Not found', page);
  return (
    <main>
      <Content className={classes.root}>
        <Typography variant="h3" component="h2">
          There is no page “{path}” here
        </Typography>
        {children && <Typography paragraph>{children}</Typography>}
        <Typography component="ul">
          {waysFor(path.replace(/[-_/\s]+/g, ' ').trim()).map(way => (
            <li key={way.to}>
              <Link to={way.to} underline="always">
                {way.title}
              </Link>
            </li>
          ))}
        </Typography>
      </Content>
    </main>
  );
}
