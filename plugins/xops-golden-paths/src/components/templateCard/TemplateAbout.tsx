import { Link, MarkdownContent } from '@backstage/core-components';
import type { TemplateCardComponentProps } from '@backstage/plugin-scaffolder-react/alpha';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1),
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
  },
}));

export type TemplateAboutProps = Pick<
  TemplateCardComponentProps,
  'template' | 'additionalLinks'
>;

/** A template's description, links and tags. */
export function TemplateAbout(props: TemplateAboutProps) {
  const { template, additionalLinks = [] } = props;
  const classes = useStyles();
  const { description, tags = [], links = [] } = template.metadata;
  const allLinks = [
    ...additionalLinks,
    ...links.map(({ url, title }) => ({ url, text: title ?? url })),
  ];
  return (
    <>
      {description ? (
        <MarkdownContent content={description} />
      ) : (
        <Typography color="textSecondary">No description</Typography>
      )}
      {allLinks.length > 0 && (
        <ul className={classes.list} aria-label="Links">
          {allLinks.map(({ url, text }) => (
            <li key={url}>
              <Link to={url}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
      {tags.length > 0 && (
        <ul className={classes.list} aria-label="Tags">
          {tags.map(tag => (
            <li key={tag}>
              <Chip size="small" label={tag} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
