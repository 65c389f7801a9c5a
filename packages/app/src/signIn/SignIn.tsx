import {
  ProxiedSignInPage,
  SignInPage,
  WarningPanel,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { signInProviders } from './signInProviders';

/** The page of the providers in `xops.signIn.providers`; guest alone needs none. */
export const SignIn = (props: SignInPageProps) => {
  const config = useApi(configApiRef);
  const configured = signInProviders(
    config.getOptionalStringArray('xops.signIn.providers') ?? [],
  );
  if ('problem' in configured) {
    return (
      <WarningPanel
        severity="error"
        title="Sign-in is not configured"
        message={configured.problem}
      />
    );
  }
  const { providers } = configured;
  return providers.length === 1 && providers[0] === 'guest' ? (
    <ProxiedSignInPage {...props} provider="guest" />
  ) : (
    <SignInPage {...props} title="Sign in" providers={providers} />
  );
};
