import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { RecordFacets } from '@xops/plugin-xops-adr-common';
import { type ChangeAddress, TextFilter } from '@xops/plugin-xops-home-react';
import {
  type FacetName,
  isFiltered,
  type ListAddress,
  NO_FILTER,
} from '../../domain/ListAddress';
import { FacetSelect } from './FacetSelect';
import { facetValueName } from './facetNames';

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
  clear: { justifySelf: 'start' },
}));

const LABELS: Record<FacetName, string> = {
  status: 'Status',
  owner: 'Owner',
  system: 'System',
  entity: 'Entity',
  kind: 'Kind',
  finding: 'Findings',
  review: 'Review',
  tag: 'Tag',
};

/** The facets of the page of all records. */
export const LIST_FACETS: readonly FacetName[] = [
  'status',
  'owner',
  'system',
  'entity',
  'review',
  'finding',
  'kind',
];

export type FiltersProps = {
  address: ListAddress;
  facets: RecordFacets;
  /** Which of them are offered, in this order. */
  offered?: readonly FacetName[];
  onChange: ChangeAddress;
};

/** Words and facets, each kept in the page's address. */
export function Filters(props: FiltersProps) {
  const { address, facets, offered = LIST_FACETS, onChange } = props;
  const classes = useStyles();
  return (
    <form
      role="search"
      aria-label="Filter"
      className={classes.root}
      onSubmit={event => event.preventDefault()}
    >
      <TextFilter
        text={address.q}
        onChange={q => onChange({ q }, { replace: true })}
      />
      {offered.map(name => (
        <FacetSelect
          key={name}
          label={LABELS[name]}
          chosen={address.facets[name]}
          facet={facets[name]}
          noneChosen={name === 'kind' ? 'Decisions' : undefined}
          nameOf={value => facetValueName(name, value)}
          onChange={values => onChange({ [name]: values })}
        />
      ))}
      {isFiltered(address) && (
        <Button
          size="small"
          className={classes.clear}
          onClick={() => onChange(NO_FILTER)}
        >
          Clear the filters
        </Button>
      )}
    </form>
  );
}
