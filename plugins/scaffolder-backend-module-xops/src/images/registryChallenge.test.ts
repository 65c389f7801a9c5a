import { ImageReference } from '@xops/plugin-xops-golden-paths-common';
import { parseChallenge, tokenAddress } from './registryChallenge';

const image: ImageReference = {
  registry: 'docker.io',
  repository: 'library/nginx',
  tag: '1',
};

describe('parseChallenge', () => {
  it.each([
    [
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:x:pull"',
      {
        realm: 'https://auth.docker.io/token',
        service: 'registry.docker.io',
        scope: 'repository:x:pull',
      },
    ],
    [
      'bearer realm="https://ghcr.io/token"',
      { realm: 'https://ghcr.io/token' },
    ],
    ['Basic realm="registry"', {}],
    ['', {}],
  ])('reads %p', (header, fields) => {
    expect(parseChallenge(header)).toEqual(fields);
  });
});

describe('tokenAddress', () => {
  it.each([
    ['https://auth.docker.io/token', 'https://registry-1.docker.io'],
    ['https://ghcr.io/token', 'https://ghcr.io'],
    ['https://gitlab.com/jwt/auth', 'https://registry.gitlab.com'],
    ['https://quay.io/v2/auth', 'https://quay.io'],
    ['https://public.ecr.aws/token/', 'https://public.ecr.aws'],
    ['https://gcr.io/v2/token', 'https://gcr.io'],
    ['http://localhost:5000/token', 'http://localhost:5000'],
  ])('follows %s of %s', (realm, registry) => {
    const address = tokenAddress(
      { realm, service: 'a service' },
      new URL(registry),
      image,
    );
    expect(`${address.origin}${address.pathname}`).toBe(realm);
    expect(address.searchParams.get('service')).toBe('a service');
    expect(address.searchParams.get('scope')).toBe(
      'repository:library/nginx:pull',
    );
  });

  it.each([
    ['https://evil.example/token', 'https://registry-1.docker.io'],
    ['https://docker.io.evil.example/token', 'https://registry-1.docker.io'],
    ['https://evildocker.io/token', 'https://registry-1.docker.io'],
    ['http://auth.docker.io/token', 'https://registry-1.docker.io'],
    ['https://auth.docker.io:8443/token', 'https://registry-1.docker.io'],
    ['https://ana:word@auth.docker.io/token', 'https://registry-1.docker.io'],
    ['https://elsewhere.co.uk/token', 'https://acme.co.uk'],
    ['https://token.acme.co.uk/token', 'https://acme.co.uk'],
    ['https://example.com/token', 'https://registry.example.com'],
    ['https://other.gitlab.com/token', 'https://registry.gitlab.com'],
    ['https://auth.docker.io/token', 'https://ghcr.io'],
    ['http://169.254.169.254/latest', 'https://ghcr.io'],
    ['https://other.io/token', 'https://ghcr.io'],
    ['http://10.0.0.2/token', 'http://10.0.0.1'],
    ['http://localhost:9/token', 'http://localhost:5000'],
    ['/token', 'https://ghcr.io'],
    ['', 'https://ghcr.io'],
  ])('does not follow %p of %s', (realm, registry) => {
    expect(() => tokenAddress({ realm }, new URL(registry), image)).toThrow(
      /is not its own host; give the image by digest/,
    );
  });
});
