import { render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { KnownPages } from './KnownPages';

function NoSuchPage({ path }: { path: string }) {
  return <p>Nothing at {path}</p>;
}

const renderAt = (address: string) =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <Routes>
        <Route
          path="/orders/*"
          element={
            <KnownPages paths={['open', 'late']} NoSuchPage={NoSuchPage}>
              <p>Tabs</p>
            </KnownPages>
          }
        />
      </Routes>
    </MemoryRouter>,
  );

describe('KnownPages', () => {
  it.each(['/orders', '/orders/open', '/orders/late/7'])(
    'leaves %s alone',
    address => {
      renderAt(address);
      expect(screen.getByText('Tabs')).toBeInTheDocument();
      expect(screen.queryByText(/^Nothing at/)).toBeNull();
    },
  );

  it.each([
    ['/orders/opened', 'opened'],
    ['/orders/a/b', 'a/b'],
  ])('says below the tabs that nothing is at %s', (address, path) => {
    renderAt(address);
    expect(screen.getByText('Tabs')).toBeInTheDocument();
    expect(screen.getByText(`Nothing at ${path}`)).toBeInTheDocument();
  });
});
