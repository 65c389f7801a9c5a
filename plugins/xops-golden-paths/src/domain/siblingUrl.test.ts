import { siblingUrl } from './siblingUrl';

const path = '.xops/provenance.yaml';
const sibling = 'docs/adr/0001-run-on-k3s.md';

describe('siblingUrl', () => {
  it.each([
    ['http://localhost:3000/demo/shop/src/branch/main'],
    ['https://github.com/demo/shop/blob/main'],
    ['https://gitlab.com/demo/shop/-/blob/main'],
  ])('keeps what stands before the path: %s', root => {
    expect(siblingUrl({ url: `${root}/${path}`, path, sibling })).toBe(
      `${root}/${sibling}`,
    );
  });

  it('takes paths with a leading slash as from the root too', () => {
    expect(
      siblingUrl({
        url: `https://github.com/demo/shop/blob/main/${path}`,
        path: `/${path}`,
        sibling: `/${sibling}`,
      }),
    ).toBe(`https://github.com/demo/shop/blob/main/${sibling}`);
  });

  it('is undefined when the address is not that of the path', () => {
    const url = `https://github.com/demo/shop/blob/main/other.yaml`;
    expect(siblingUrl({ url, path, sibling })).toBeUndefined();
  });
});
