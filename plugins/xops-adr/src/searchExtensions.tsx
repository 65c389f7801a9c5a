import {
  SearchFilterBlueprint,
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import DecisionsIcon from '@material-ui/icons/Gavel';
import { lazy, Suspense } from 'react';

const DecisionSearchFilters = lazy(() =>
  import('./components/search/DecisionSearchFilters').then(it => ({
    default: it.DecisionSearchFilters,
  })),
);

const resultItem = SearchResultListItemBlueprint.make({
  params: {
    predicate: result => result.type === 'adr',
    icon: <DecisionsIcon />,
    component: () =>
      import('./components/search/DecisionSearchResult').then(
        it => it.DecisionSearchResult,
      ),
  },
});

const resultType = SearchFilterResultTypeBlueprint.make({
  name: 'decisions',
  params: { value: 'adr', name: 'Decisions', icon: <DecisionsIcon /> },
});

const filters = SearchFilterBlueprint.make({
  name: 'decisions',
  params: {
    component: ({ className }) => (
      <Suspense fallback={undefined}>
        <DecisionSearchFilters className={className} />
      </Suspense>
    ),
  },
});

/** What decisions bring to the search page. */
export const searchExtensions = [resultItem, resultType, filters];
