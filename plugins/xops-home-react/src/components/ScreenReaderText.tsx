import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Keeps the text inside whatever scrolls around it.
  anchor: { position: 'relative' },
  // Not `display: none`, which screen readers skip too.
  hidden: {
    clipPath: 'inset(50%)',
    height: 1,
    overflow: 'hidden',
    position: 'absolute',
    whiteSpace: 'nowrap',
    width: 1,
  },
});

export type ScreenReaderTextProps = { children: ReactNode };

/** Text that is read aloud and not shown. */
export function ScreenReaderText({ children }: ScreenReaderTextProps) {
  const classes = useStyles();
  return (
    <span className={classes.anchor}>
      <span className={classes.hidden}>{children}</span>
    </span>
  );
}
