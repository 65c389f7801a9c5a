import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    borderTop: `thin solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    padding: theme.spacing(1.5, 0),
    '&:first-child': { borderTop: 0, paddingTop: 0 },
    '& ul, & ol': { listStyle: 'none', margin: 0, padding: 0 },
    '& li': { marginBottom: theme.spacing(1) },
  },
  title: { fontWeight: 600 },
}));

export type RailSectionProps = { title: string; children: ReactNode };

/** One part of what a record says, beside its text. */
export function RailSection({ title, children }: RailSectionProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography
        id={id}
        className={classes.title}
        variant="subtitle2"
        component="h3"
        gutterBottom
      >
        {title}
      </Typography>
      {children}
    </section>
  );
}
