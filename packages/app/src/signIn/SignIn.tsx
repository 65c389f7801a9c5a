import {
  ProxiedSignInPage,
  SignInPage,
  WarningPanel,
} from '@backstage/core-components';
import {
  configApiRef,
  githubAuthApiRef,
  microsoftAuthApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
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

const KNOWN = Object.keys(PROVIDERS).join(', ');

const isProvider = (name: string): name is keyof typeof PROVIDERS =>
  Object.hasOwn(PROVIDERS, name);

/** The page of the providers in `xops.signIn.providers`; guest alone needs none. */
export const SignIn = (props: SignInPageProps) => {
  const names =
    useApi(configApiRef).getOptionalStringArray('xops.signIn.providers') ?? [];
  const unknown = names.find(name => !isProvider(name));
  if (unknown !== undefined || names.length === 0) {
    return (
      <WarningPanel
        severity="error"
        title="Sign-in is not configured"
        message={
          unknown === undefined
            ? `'xops.signIn.providers' is empty; list at least one of ${KNOWN}.`
            : `'xops.signIn.providers' holds '${unknown}'; known are ${KNOWN}.`
        }
      />
    );
  }
  if (names.length === 1 && names[0] === 'guest') {
    return <ProxiedSignInPage {...props} provider="guest" />;
  }
  return (
    <SignInPage
      {...props}
      title="Sign in"
      providers={names.filter(isProvider).map(name => PROVIDERS[name])}
    />
  );
};
