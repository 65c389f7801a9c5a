import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import { richDetail } from '../__testUtils__/richRecord';
import { useComparedVersions } from './useComparedVersions';

const { versions } = richDetail();
const [after, before] = versions.map(({ versionId }) => versionId);
const compared = `/record?from=${before}&to=${after}`;

function renderAt(...entries: string[]) {
  const { result } = renderHook(
    () => {
      const { pathname, search } = useLocation();
      const navigate = useNavigate();
      const back = () => navigate(-1);
      const address = `${pathname}${search}`;
      return { ...useComparedVersions(versions), address, back };
    },
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <MemoryRouter initialEntries={entries}>{children}</MemoryRouter>
      ),
    },
  );
  return {
    now: () => result.current,
    open: () => act(() => result.current.open(before, after)),
    change: () => act(() => result.current.change(after, after)),
    close: () => act(() => result.current.close()),
    back: () => act(() => result.current.back()),
  };
}

describe('useComparedVersions', () => {
  it('compares what the address names, and nothing that is not there', () => {
    expect(renderAt(compared).now().compared).toEqual({
      from: versions[1],
      to: versions[0],
    });
    expect(
      renderAt(`/record?from=gone&to=${after}`).now().compared,
    ).toBeUndefined();
  });

  it('is closed by Back', () => {
    const page = renderAt('/list', '/record');

    page.open();
    expect(page.now().address).toBe(compared);
    page.back();

    expect(page.now().address).toBe('/record');
  });

  it('is not opened again by Back once it was closed', () => {
    const page = renderAt('/list', '/record');

    page.open();
    page.change();
    page.close();
    expect(page.now().address).toBe('/record');
    page.back();

    expect(page.now().address).toBe('/list');
  });

  it('is closed in its place where its address was opened from elsewhere', () => {
    const page = renderAt('/list', compared);

    page.close();
    expect(page.now().address).toBe('/record');
    page.back();

    expect(page.now().address).toBe('/list');
  });
});
