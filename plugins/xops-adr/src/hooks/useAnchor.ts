import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { decoded } from '../domain/markdown/decoded';
import { ID_PREFIX } from '../domain/markdown/sanitizeHtml';

/**
 * Scrolls to the heading that the address names, once it is there.
 *
 * @param shown - changes when more of the document is on the page
 */
export function useAnchor(shown: number): void {
  const { hash, key } = useLocation();
  const reached = useRef('');
  useEffect(() => {
    const id = hash.slice(1);
    const visit = `${key} ${id}`;
    if (id === '' || reached.current === visit) {
      return;
    }
    const name = decoded(id);
    const heading =
      document.getElementById(name) ??
      document.getElementById(`${ID_PREFIX}${name}`);
    if (heading) {
      reached.current = visit;
      heading.scrollIntoView();
    }
  }, [hash, key, shown]);
}
