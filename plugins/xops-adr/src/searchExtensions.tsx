import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import DecisionsIcon from '@material-ui/icons/Gavel';

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

/** What decisions bring to the search page. */
export const searchExtensions = [resultItem, resultType];
