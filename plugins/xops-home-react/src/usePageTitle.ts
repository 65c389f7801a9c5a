import { configApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/** Longer than Backstage's own writer of the title waits. */
const SETTLED_MILLISECONDS = 250;

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
    const letGo = holdTitle(title);
    return () => {
      letGo();
      document.title = app;
    };
  }, [title, app]);
}

/** Backstage puts the number of notifications before a title, and late: with it comes an older title back. */
function holdTitle(title: string): () => void {
  document.title = title;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    if (document.title.replace(/^\(\d+\) /, '') !== title) {
      timer = setTimeout(() => {
        document.title = title;
      }, SETTLED_MILLISECONDS);
    }
  });
  observer.observe(document.head, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
