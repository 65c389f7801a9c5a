import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import {
  SearchContextProvider,
  searchApiRef,
  useSearch,
} from '@backstage/plugin-search-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordList } from '../../__testUtils__/fixtures';
import { fakeApi } from '../../__testUtils__/renderDecisions';
import { decisionsApiRef } from '../../api/DecisionsApi';
import { DecisionSearchFilters } from './DecisionSearchFilters';

function OtherType() {
  const { setTypes } = useSearch();
  return (
    <button onClick={() => setTypes(['software-catalog'])}>Catalog</button>
  );
}

function renderFilters(types: string[]) {
  const query = jest.fn(async () => ({ results: [] }));
  renderInTestApp(
    <TestApiProvider
      apis={[
        [searchApiRef, { query }],
        [decisionsApiRef, fakeApi({ listRecords: async () => recordList([]) })],
      ]}
    >
      <SearchContextProvider
        initialState={{ term: '', types, filters: {}, pageCursor: '' }}
      >
        <DecisionSearchFilters />
        <OtherType />
      </SearchContextProvider>
    </TestApiProvider>,
  );
  return query;
}

const choose = async (label: string, option: string) => {
  const field = within(await screen.findByLabelText(label));
  await userEvent.click(field.getByRole('button'));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

describe('the filters of a search for decisions', () => {
  it('narrow it by status and by owner', async () => {
    const query = renderFilters(['adr']);

    await choose('Status of decisions', 'Superseded');
    await choose('Owner of decisions', 'harbour');

    await waitFor(() =>
      expect(query).toHaveBeenLastCalledWith(
        expect.objectContaining({
          filters: { status: 'superseded', owner: 'group:default/harbour' },
        }),
        expect.anything(),
      ),
    );
  });

  it('go, with what they chose, when something else is looked for', async () => {
    const query = renderFilters(['adr']);
    await choose('Status of decisions', 'Superseded');

    await userEvent.click(screen.getByRole('button', { name: 'Catalog' }));

    await waitFor(() =>
      expect(query).toHaveBeenLastCalledWith(
        expect.objectContaining({ types: ['software-catalog'], filters: {} }),
        expect.anything(),
      ),
    );
    expect(screen.queryByLabelText('Status of decisions')).toBeNull();
  });
});
