import { configApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/**
 * Names the page in the browser's title, before the app's own name:
 * `Keep one queue — Decisions — xOps`. The app's name alone stands there again
 * when the page is left.
 *
 * @param names - the nearest first; empty ones are left out
 */
export function usePageTitle(...names: string[]): void {
  const app =
    useApiHolder().get(configApiRef)?.getOptionalString('app.title') ??
    'Backstage';
  const title = [...names.filter(Boolean), app].join(' — ');
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = app;
    };
  }, [title, app]);
}
