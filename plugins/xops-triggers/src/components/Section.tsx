import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    marginBottom: theme.spacing(4),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
}));

export type SectionProps = { title: string; children: ReactNode };

/** A part of a page under its heading. */
export function Section({ title, children }: SectionProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography id={id} variant="h5" component="h3" gutterBottom>
        {title}
      </Typography>
      {children}
    </section>
  );
}
