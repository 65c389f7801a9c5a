/** What the graph shows beside the filters, as it stands in the page's address. */
export type GraphAddress = {
  /** Record id. */
  focus?: string;
  /** How many links away from it, 1 to 3. */
  depth: number;
  view: 'graph' | 'table';
  /** True where records without any link are shown too. */
  unlinked: boolean;
};

/** Reads the address; what it does not hold, or holds wrongly, is the default. */
export function readGraphAddress(params: URLSearchParams): GraphAddress {
  const depth = Number(params.get('depth'));
  return {
    focus: params.get('focus') ?? undefined,
    depth: [1, 2, 3].includes(depth) ? depth : 1,
    view: params.get('view') === 'table' ? 'table' : 'graph',
    unlinked: params.get('unlinked') === 'shown',
  };
}
