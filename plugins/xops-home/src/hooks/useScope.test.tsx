import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { useScope } from './useScope';

function renderScope(at: string) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>
  );
  return renderHook(
    () => {
      const [scope, setScope] = useScope();
      return { scope, setScope, search: useLocation().search };
    },
    { wrapper },
  );
}

describe('useScope', () => {
  it.each([
    ['/', 'mine'],
    ['/?show=all', 'all'],
    ['/?show=everything', 'mine'],
  ])('at %s is %s', (at, scope) => {
    expect(renderScope(at).result.current.scope).toBe(scope);
  });

  it('changes its own part of the address alone', () => {
    const { result } = renderScope('/?theme=x');

    act(() => result.current.setScope('all'));
    expect(result.current).toMatchObject({
      scope: 'all',
      search: '?theme=x&show=all',
    });
    act(() => result.current.setScope('mine'));

    expect(result.current).toMatchObject({ scope: 'mine', search: '?theme=x' });
  });
});
