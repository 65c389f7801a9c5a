import {
  githubAuthApiRef,
  microsoftAuthApiRef,
} from '@backstage/frontend-plugin-api';
import { oidcAuthApiRef } from './oidcAuthApi';

const PROVIDERS = {
  guest: 'guest' as const,
  github: {
    id: 'github',
    title: 'GitHub',
    message: 'Sign in with your GitHub account',
    apiRef: githubAuthApiRef,
  },
  microsoft: {
    id: 'microsoft',
    title: 'Microsoft',
    message: 'Sign in with your Microsoft account',
    apiRef: microsoftAuthApiRef,
  },
  oidc: {
    id: 'oidc',
    title: 'Single sign-on',
    message: 'Sign in with your organisation’s account',
    apiRef: oidcAuthApiRef,
  },
};

type ProviderName = keyof typeof PROVIDERS;
type Provider = (typeof PROVIDERS)[ProviderName];

const isProvider = (name: string): name is ProviderName =>
  Object.hasOwn(PROVIDERS, name);

/** The providers of `xops.signIn.providers` in their order, or what is wrong with it. */
export function signInProviders(
  names: readonly string[],
): { providers: Provider[] } | { problem: string } {
  const known = Object.keys(PROVIDERS).join(', ');
  const unknown = names.find(name => !isProvider(name));
  if (unknown !== undefined) {
    return {
      problem: `'xops.signIn.providers' holds '${unknown}'; known are ${known}.`,
    };
  }
  return names.length === 0
    ? {
        problem: `'xops.signIn.providers' is empty; list at least one of ${known}.`,
      }
    : { providers: names.filter(isProvider).map(name => PROVIDERS[name]) };
}
