import { signInProviders } from './signInProviders';

const titles = (names: string[]) => {
  const found = signInProviders(names);
  return 'problem' in found
    ? found.problem
    : found.providers.map(it => (it === 'guest' ? it : it.title));
};

describe('signInProviders', () => {
  it('gives every provider that is configured, in that order', () => {
    expect(titles(['microsoft', 'oidc', 'github', 'guest'])).toEqual([
      'Microsoft',
      'Single sign-on',
      'GitHub',
      'guest',
    ]);
  });

  it('says which key is empty', () => {
    expect(titles([])).toBe(
      `'xops.signIn.providers' is empty; list at least one of guest, github, microsoft, oidc.`,
    );
  });

  it.each(['carrier-pigeon', 'constructor', '__proto__'])(
    'names the unknown provider %s and those it knows',
    name => {
      expect(titles(['github', name])).toBe(
        `'xops.signIn.providers' holds '${name}'; known are guest, github, microsoft, oidc.`,
      );
    },
  );
});
