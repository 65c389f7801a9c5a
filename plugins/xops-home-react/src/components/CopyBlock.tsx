import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    alignItems: 'flex-start',
    border: `thin solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    display: 'flex',
    justifyContent: 'space-between',
    marginBottom: theme.spacing(2),
    padding: theme.spacing(0, 1, 0, 2),
    '& pre': { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  },
}));

export type CopyBlockProps = {
  text: string;
  /** What is copied: `the annotation`. */
  name: string;
};

/** Words to be put somewhere else, with a button that copies them. */
export function CopyBlock({ text, name }: CopyBlockProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <pre>{text}</pre>
      <CopyTextButton
        text={text}
        aria-label={`Copy ${name}`}
        tooltipText="Copied"
      />
    </div>
  );
}
