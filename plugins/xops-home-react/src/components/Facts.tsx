import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(0.5, 2),
    gridTemplateColumns: 'fit-content(40%) 1fr',
    margin: theme.spacing(0, 0, 3),
  },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
}));

export type FactsProps = {
  /** Name and value; one without a value is left out. */
  facts: readonly (readonly [string, ReactNode | undefined])[];
};

/** Names and values under each other. */
export function Facts({ facts }: FactsProps) {
  const classes = useStyles();
  return (
    <dl className={classes.list}>
      {facts
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <Fact
            key={name}
            name={name}
            value={value}
            className={classes.value}
          />
        ))}
    </dl>
  );
}

type FactProps = { name: string; value: ReactNode; className: string };

function Fact({ name, value, className }: FactProps) {
  return (
    <>
      <Typography variant="body2" component="dt" color="textSecondary">
        {name}
      </Typography>
      <Typography variant="body2" component="dd" className={className}>
        {value}
      </Typography>
    </>
  );
}
