import fc from 'fast-check';
import { titleSlug } from './titleSlug';

describe('titleSlug', () => {
  it.each([
    ['Run checkout on K3S', 'run-checkout-on-k3s'],
    ['  Use "S3", not EFS!  ', 'use-s3-not-efs'],
    ['Größe über Äpfel', 'grosse-uber-apfel'],
    ['Використати K3S', 'використати-k3s'],
    ['…', 'decision'],
    ['', 'decision'],
    ['../../etc/passwd', 'etc-passwd'],
    [
      'One title that goes on and on until nobody can read it any more at all',
      'one-title-that-goes-on-and-on-until-nobody-can-read-it-any',
    ],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('makes %p into %p', (title, slug) => {
    expect(titleSlug(title)).toBe(slug);
  });

  it('is always a file name part: not empty, no separator of paths, at most 60 long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), title => {
        const slug = titleSlug(title);
        expect(slug).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u);
        expect(slug.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
