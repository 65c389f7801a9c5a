import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const key = 'xops.signIn.providers';

/** What the app has a button for. */
const known = ['guest', 'github', 'microsoft', 'oidc'];

function problem(config: Config, name: string): string | undefined {
  if (!known.includes(name)) {
    return `holds '${name}'; expected any of ${known.join(', ')}`;
  }
  const provider = `auth.providers.${name}`;
  return config.has(provider)
    ? undefined
    : `holds '${name}', but '${provider}' is not configured; configure it or remove '${name}' from the list`;
}

/**
 * Each way to sign in that the page offers must be one that the backend takes:
 * otherwise nobody learns of it before the first person fails to sign in.
 *
 * @throws InputError with every value of `xops.signIn.providers` that is
 * unknown or has no provider under `auth.providers`.
 */
export function checkSignInProviders(config: Config): void {
  const names = config.getOptionalStringArray(key);
  if (names?.length === 0) {
    throw new InputError(
      `'${key}' is empty; expected any of ${known.join(', ')}`,
    );
  }
  const problems = names?.flatMap(name => problem(config, name) ?? []) ?? [];
  if (problems.length > 0) {
    throw new InputError(`'${key}' ${problems.join('; it ')}`);
  }
}
