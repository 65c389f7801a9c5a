import { readStream } from './Stream';

describe('readStream', () => {
  it.each([
    ['ecs', 'ecs'],
    ['k3s', 'k3s'],
    ['managed', 'managed'],
    ['K3S', undefined],
    ['mainframe', undefined],
    [undefined, undefined],
  ])('of %s is %s', (value, stream) => {
    expect(readStream(value)).toBe(stream);
  });
});
