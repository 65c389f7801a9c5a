import { makeStyles } from '@material-ui/core/styles';
import type { CreatedList } from '@xops/plugin-xops-golden-paths-common';
import { type ChangeAddress, TextFilter } from '@xops/plugin-xops-home-react';
import type { FilterName, ListAddress } from '../../domain/ListAddress';
import { FacetSelect } from './FacetSelect';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: '2fr 1fr 1fr 1fr',
    marginBottom: theme.spacing(2),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr 1fr' },
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
}));

const SELECTS: { name: FilterName; label: string }[] = [
  { name: 'template', label: 'Golden path' },
  { name: 'owner', label: 'Owner' },
  { name: 'createdBy', label: 'Created by' },
];

export type CreatedFiltersProps = {
  address: ListAddress;
  facets: CreatedList['facets'];
  onChange: ChangeAddress;
};

/** Words, path, owner and person, each kept in the page's address. */
export function CreatedFilters(props: CreatedFiltersProps) {
  const { address, facets, onChange } = props;
  const classes = useStyles();
  return (
    <form
      role="search"
      aria-label="Filter"
      className={classes.root}
      onSubmit={event => event.preventDefault()}
    >
      <TextFilter
        text={address.text}
        onChange={text => onChange({ text }, { replace: true })}
      />
      {SELECTS.map(({ name, label }) => (
        <FacetSelect
          key={name}
          label={label}
          value={address.filters[name]}
          facet={facets[name]}
          onChange={value => onChange({ [name]: value })}
        />
      ))}
    </form>
  );
}
