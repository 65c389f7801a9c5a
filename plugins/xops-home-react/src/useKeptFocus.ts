import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/** Goes onto the element that takes the focus over. */
export type KeptFocus<E> = {
  ref: RefObject<E>;
  tabIndex: -1;
  onFocus: (event: FocusEvent) => void;
};

/**
 * Keeps the focus near when what had it goes away, as a button does that is no
 * longer offered once it was pressed: the element around it takes it over, so
 * that the keyboard goes on from there and not from the top of the page. To be
 * called where a change of what is inside renders anew.
 */
export function useKeptFocus<E extends HTMLElement>(): KeptFocus<E> {
  const ref = useRef<E>(null);
  const last = useRef<Element>();
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (isLost && last.current && !last.current.isConnected) {
      last.current = undefined;
      ref.current?.focus();
    }
  });
  return {
    ref,
    tabIndex: -1,
    onFocus: ({ target }) => {
      last.current = target;
    },
  };
}
