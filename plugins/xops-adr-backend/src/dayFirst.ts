/** Whether `05/01/2022` is the fifth of January in what lies below an address. */
export interface DayFirstRule {
  /** Beginning of the source's address without scheme: `github.com/acme/`; empty for all. */
  prefix: string;
  dayFirst: boolean;
}

/** What holds for an address: the longest prefix wins; undefined where none fits. */
export function dayFirstAt(
  rules: readonly DayFirstRule[],
  url: string,
): boolean | undefined {
  const address = url.replace(/^https?:\/\//, '');
  return rules
    .filter(({ prefix }) =>
      address.startsWith(prefix.replace(/^https?:\/\//, '')),
    )
    .reduce<DayFirstRule | undefined>(
      (best, rule) =>
        best && best.prefix.length >= rule.prefix.length ? best : rule,
      undefined,
    )?.dayFirst;
}
