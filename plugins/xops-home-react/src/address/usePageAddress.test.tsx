import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import { usePageAddress } from './usePageAddress';

const readWords = (params: URLSearchParams) => ({ q: params.get('q') ?? '' });

function renderAddress(at: string) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>
  );
  return renderHook(
    () => ({
      ...usePageAddress(readWords, { ignored: ['open'] }),
      search: useLocation().search,
      navigate: useNavigate(),
    }),
    { wrapper },
  ).result;
}

describe('usePageAddress', () => {
  it('reads the address, and changes it', () => {
    const page = renderAddress('/list?q=queue&sort=date');
    expect(page.current.address).toEqual({ q: 'queue' });

    act(() => page.current.change({ q: 'ferry' }));

    expect(page.current.address).toEqual({ q: 'ferry' });
    expect(page.current.search).toBe('?sort=date&q=ferry');
  });

  it('leaves a step for Back, unless it replaces', () => {
    const page = renderAddress('/list');
    act(() => page.current.change({ q: 'f' }));
    act(() => page.current.change({ q: 'ferry' }, { replace: true }));

    act(() => page.current.navigate(-1));

    expect(page.current.address).toEqual({ q: '' });
  });

  it('is the same while only what it does not read from changes', () => {
    const page = renderAddress('/list?q=queue');
    const { address } = page.current;

    act(() => page.current.change({ open: 'something' }));

    expect(page.current.search).toBe('?q=queue&open=something');
    expect(page.current.address).toBe(address);
  });
});
