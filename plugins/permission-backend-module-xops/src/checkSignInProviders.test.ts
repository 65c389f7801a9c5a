import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { checkSignInProviders } from './checkSignInProviders';

function start(providers: JsonValue, configured: string[]) {
  checkSignInProviders(
    new ConfigReader({
      xops: { signIn: { providers } },
      auth: {
        providers: Object.fromEntries(configured.map(name => [name, {}])),
      },
    }),
  );
}

describe('the ways to sign in', () => {
  it.each(['guest', 'github', 'microsoft', 'oidc'])(
    'may be %s, configured',
    name => {
      expect(() => start([name], [name])).not.toThrow();
    },
  );

  it('may be several, and fewer than are configured', () => {
    expect(() =>
      start(['oidc', 'github'], ['github', 'microsoft', 'oidc']),
    ).not.toThrow();
  });

  it('may be left out', () => {
    expect(() => checkSignInProviders(new ConfigReader({}))).not.toThrow();
  });

  it.each<[JsonValue, string]>([
    [
      ['odic'],
      "'xops.signIn.providers' holds 'odic'; expected any of guest, github, microsoft, oidc",
    ],
    [
      ['github', 'OIDC'],
      "'xops.signIn.providers' holds 'OIDC'; expected any of guest, github, microsoft, oidc",
    ],
    [
      ['github', 'oidc'],
      "'xops.signIn.providers' holds 'oidc', but 'auth.providers.oidc' is not configured; configure it or remove 'oidc' from the list",
    ],
    [
      ['a', 'guest'],
      "holds 'a'; expected any of guest, github, microsoft, oidc; it holds 'guest', but 'auth.providers.guest' is not configured",
    ],
    [[], "'xops.signIn.providers' is empty; expected any of guest"],
    ['oidc', "'xops.signIn.providers'"],
  ])('may not be %j where github alone is configured', (names, sentence) => {
    expect(() => start(names, ['github'])).toThrow(sentence);
  });
});
