import { childEnvironment } from './checkerProcess';

describe('childEnvironment', () => {
  it('tells a child where programs and the home are, and no credentials', () => {
    expect(
      childEnvironment({
        HOME: '/home/me',
        PATH: '/usr/bin',
        KUBECONFIG: '/home/me/.kube/config',
        NODE_OPTIONS: '--require ./x.js',
        GITHUB_TOKEN: 'secret',
        TMPDIR: undefined,
      }),
    ).toEqual({ HOME: '/home/me', PATH: '/usr/bin' });
  });
});
