import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { type ReactNode, useId, useState } from 'react';
import { TextFilter } from './TextFilter';

const useStyles = makeStyles(theme => ({
  root: {
    alignItems: 'center',
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    margin: theme.spacing(1, 0, 2),
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    },
  },
  button: { justifySelf: 'start' },
  // Its fields stand in the form's own columns.
  facets: { display: 'contents' },
}));

export type FilterFormProps = {
  text: string;
  onText: (text: string) => void;
  /** How many filters beside the words are set. */
  chosen: number;
  onClear: () => void;
  /** The filters beside the words, one field each. */
  children: ReactNode;
};

/** Words and filters above a list. On a narrow screen the filters wait behind a button, so that the list is seen first. */
export function FilterForm(props: FilterFormProps) {
  const { text, onText, chosen, onClear, children } = props;
  const classes = useStyles();
  const id = useId();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('xs'), {
    noSsr: true,
  });
  const [isOpen, setOpen] = useState(false);
  return (
    <form
      role="search"
      aria-label="Filter"
      className={classes.root}
      onSubmit={event => event.preventDefault()}
    >
      <TextFilter text={text} onChange={onText} />
      {isNarrow && (
        <Button
          className={classes.button}
          variant="outlined"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {chosen > 0 ? `Filters (${chosen})` : 'Filters'}
        </Button>
      )}
      <div id={id} className={classes.facets}>
        {(!isNarrow || isOpen) && children}
      </div>
      {(chosen > 0 || text.trim() !== '') && (
        <Button size="small" className={classes.button} onClick={onClear}>
          Clear the filters
        </Button>
      )}
    </form>
  );
}
