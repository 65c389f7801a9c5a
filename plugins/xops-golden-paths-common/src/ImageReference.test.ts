import fc from 'fast-check';
import { imageProblem, parseImageReference } from './ImageReference';

const digest = `sha256:${'a'.repeat(64)}`;

describe('parseImageReference', () => {
  it.each([
    ['nginx', 'docker.io', 'library/nginx', undefined, undefined],
    ['nginx:1.29', 'docker.io', 'library/nginx', '1.29', undefined],
    ['traefik/whoami:v1.11', 'docker.io', 'traefik/whoami', 'v1.11', undefined],
    ['docker.io/nginx:1', 'docker.io', 'library/nginx', '1', undefined],
    [
      'ghcr.io/acme/shop/web:1.4.0',
      'ghcr.io',
      'acme/shop/web',
      '1.4.0',
      undefined,
    ],
    [`ghcr.io/acme/shop@${digest}`, 'ghcr.io', 'acme/shop', undefined, digest],
    [`ghcr.io/acme/shop:1@${digest}`, 'ghcr.io', 'acme/shop', '1', digest],
    ['localhost/shop:1', 'localhost', 'shop', '1', undefined],
    ['localhost:5000/shop:1', 'localhost:5000', 'shop', '1', undefined],
    ['a.example:5000/shop', 'a.example:5000', 'shop', undefined, undefined],
    ['acme/my__shop:1', 'docker.io', 'acme/my__shop', '1', undefined],
  ])('reads %s', (image, registry, repository, tag, expectedDigest) => {
    expect(parseImageReference(image)).toEqual({
      registry,
      repository,
      tag,
      digest: expectedDigest,
    });
  });

  it.each([
    '',
    'Shop:1',
    'ghcr.io/acme/shop:',
    'ghcr.io/acme/shop:-1',
    `ghcr.io/acme/shop:${'x'.repeat(129)}`,
    'ghcr.io//shop:1',
    'ghcr.io/acme/shop@sha256:abc',
    `ghcr.io/acme/shop@${digest}@${digest}`,
    'https://ghcr.io/acme/shop:1',
    'user:word@ghcr.io/acme/shop:1',
    '../shop:1',
    'ghcr.io/acme/shop:1 ',
    `ghcr.io/${'x'.repeat(260)}:1`,
  ])('refuses %p with a sentence that names it', image => {
    expect(parseImageReference(image)).toContain(`'${image}'`);
  });

  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), image => {
        expect(['object', 'string']).toContain(
          typeof parseImageReference(image),
        );
      }),
    );
  });
});

describe('imageProblem', () => {
  it('wants a version', () => {
    expect(imageProblem('nginx')).toBe(
      "The image 'nginx' names no version; add a tag such as ':1.4.0' or a digest.",
    );
    expect(imageProblem('nginx:1.29')).toBeUndefined();
    expect(imageProblem(`nginx@${digest}`)).toBeUndefined();
  });

  it('says what is wrong with the name', () => {
    expect(imageProblem('Shop:1')).toMatch(/name that no registry takes/);
  });
});
