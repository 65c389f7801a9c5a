/** A screen of 390 pixels; jsdom has none. */
function matchMedia(query: string): MediaQueryList {
  const most = Number(/max-width:\s*([\d.]+)px/.exec(query)?.[1] ?? 0);
  const least = Number(/min-width:\s*([\d.]+)px/.exec(query)?.[1] ?? 0);
  return Object.assign(new EventTarget(), {
    matches: (most === 0 || most >= 390) && least <= 390,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
}

/** All tests of this file or `describe` see a narrow screen. */
export function narrowScreen(): void {
  const before = window.matchMedia;
  beforeEach(() => {
    window.matchMedia = matchMedia;
  });
  afterEach(() => {
    window.matchMedia = before;
  });
}
