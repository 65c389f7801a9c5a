import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { Suspense } from 'react';
import { SignIn } from './SignIn';

const show = (providers?: string[]) =>
  renderInTestApp(
    <Suspense fallback="Loading">
      <SignIn onSignInSuccess={() => {}} />
    </Suspense>,
    {
      config: {
        app: { title: 'Test' },
        ...(providers && { xops: { signIn: { providers } } }),
      },
    },
  );

describe('SignIn', () => {
  it('says which key is empty when nothing is configured', async () => {
    await show();
    expect(
      await screen.findByText(/'xops.signIn.providers' is empty/),
    ).toBeInTheDocument();
  });

  it('names a provider it does not know and those it knows', async () => {
    await show(['github', 'carrier-pigeon']);
    expect(
      await screen.findByText(
        /holds 'carrier-pigeon'; known are guest, github, microsoft, oidc/,
      ),
    ).toBeInTheDocument();
  });
});
