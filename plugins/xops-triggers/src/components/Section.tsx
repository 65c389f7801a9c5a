import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    marginBottom: theme.spacing(4),
    minWidth: 0,
    overflowWrap: 'anywhere',
    // The legend of a field is as good as no width: it would be broken after each letter.
    '& fieldset': { overflowWrap: 'normal' },
  },
}));

export type SectionProps = {
  title: string;
  /** Of the heading, as the page is divided. */
  level?: 'h2' | 'h3';
  children: ReactNode;
};

/** A part of a page under its heading. */
export function Section({ title, level = 'h3', children }: SectionProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography id={id} variant="h5" component={level} gutterBottom>
        {title}
      </Typography>
      {children}
    </section>
  );
}
