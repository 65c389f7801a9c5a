import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { DecisionSearchResult } from './DecisionSearchResult';

const result = {
  title: 'ADR-0007: Keep one queue',
  text: 'Four terminals call ferries.',
  location: '/decisions/component/default/ferry/0a/0007.md',
  status: 'superseded',
  owner: ['group:default/harbour', 'group:default/ferries'],
  date: '2026-02-11',
};

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

describe('a decision among search results', () => {
  it('tells where it stands, whose it is, and leads to its page', async () => {
    renderInTestApp(<DecisionSearchResult result={result} />, {
      mountedRoutes,
    });

    expect(
      await screen.findByRole('link', { name: 'ADR-0007: Keep one queue' }),
    ).toHaveAttribute('href', result.location);
    expect(screen.getByText('Superseded')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /harbour/ })).toHaveAttribute(
      'href',
      '/catalog/default/group/harbour',
    );
    expect(screen.getByRole('link', { name: /ferries/ })).toBeInTheDocument();
    expect(document.body).toHaveTextContent(/ · 2026-02-11.*Four terminals/);
  });

  it('marks the words that were looked for', async () => {
    renderInTestApp(
      <DecisionSearchResult
        result={result}
        highlight={{
          preTag: '<b>',
          postTag: '</b>',
          fields: { text: 'Four <b>terminals</b> call' },
        }}
      />,
      { mountedRoutes },
    );

    expect((await screen.findByText('terminals')).tagName).toBe('MARK');
  });

  it('says when no status and no owner are stated', async () => {
    const unknown = { ...result, status: 'none', owner: [], date: '' };
    renderInTestApp(<DecisionSearchResult result={unknown} />, {
      mountedRoutes,
    });

    expect(await screen.findByText('Not stated')).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  it('shows nothing of a result that is no decision', async () => {
    renderInTestApp(
      <>
        <p>Results</p>
        <DecisionSearchResult />
      </>,
    );

    await screen.findByText('Results');
    expect(screen.queryByRole('link')).toBeNull();
  });
});
