const DENIED =
  /(?:(?<![\p{L}\d])(?:not|never|no|non|nao|ne|pas|niet|nicht|nie|не|ikke|inte|ei|ej|nunca|jamais|mai|nooit|nie wieder)(?:\s+(?:yet|been|foi|fue|ha sido|stato|ancora|aun|todavia|ainda|encore|ete|nog|noch|еще|ще|был|была|ännu))?\s*|[未不没미불])$/u;
const NOT_YET =
  /(?:yet|ancora|aun|todavia|ainda|encore|nog|noch|еще|ще|annu)(?![\p{L}])|[未미]$/u;
const LONGEST = 40;

/** What denies the words that follow: `not`, `noch nicht`; undefined where nothing does. `before` is normalised. */
export function denialBefore(before: string): 'never' | 'not yet' | undefined {
  const near = before.slice(-LONGEST);
  if (!DENIED.test(near)) {
    return undefined;
  }
  return NOT_YET.test(near) ? 'not yet' : 'never';
}

// `does not fully supersede`, `nor replaces`, `instead of replacing`, `ne remplace`, `не замінює`, `不取代`
const TIE_DENIED =
  /(?:(?<![\p{L}\d])(?:(?:not(?!\s+only)|never|neither|nor|no|cannot|without|instead\s+of|rather\s+than|(?:do|does|did|is|was|wo|would|should)n['’]t|nao|nunca|non|ne|nie|не|ni|nem|inte|ikke|nicht|niet)(?!\p{L})\s*|n['’])(?:\p{L}+\s+){0,2}|[不未没無]会?有?)$/u;
// German, Dutch and Scandinavian languages deny behind the verb, French on both sides.
const DENIED_BEHIND =
  /^\s+(?:nicht|niet|pas|inte|ikke)(?!\p{L})|\s(?:nicht|niet|inte|ikke)\s*$|^[^。.\d]{0,12}(?:ない|ません|않)/u;

/** True where a text denies the tie that a word between `before` and `after` names: `does not supersede ADR-3`. Both are folded. */
export function isTieDenied(before: string, after: string): boolean {
  return (
    TIE_DENIED.test(before.slice(-LONGEST)) ||
    DENIED_BEHIND.test(after.slice(0, 200))
  );
}
