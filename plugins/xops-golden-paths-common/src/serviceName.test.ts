import fc from 'fast-check';
import { ENVIRONMENTS, serviceNameProblem } from './serviceName';

describe('serviceNameProblem', () => {
  it.each(['abc', 'checkout', 'shop-2', 'a1b', 'dev-tools', 'a'.repeat(40)])(
    "accepts '%s'",
    name => {
      expect(serviceNameProblem(name)).toBeUndefined();
    },
  );

  it.each([
    ['', '0 characters'],
    ['ab', '2 characters'],
    ['a'.repeat(41), '41 characters'],
    ['Checkout', 'lower-case'],
    ['1shop', 'start with a letter'],
    ['-shop', 'start with a letter'],
    ['shop-', 'end with a letter or digit'],
    ['shop_api', 'lower-case letters, digits and hyphens'],
    ['shop api', 'lower-case letters, digits and hyphens'],
    ['shop\napi', 'lower-case letters, digits and hyphens'],
    ['shöp', 'lower-case letters, digits and hyphens'],
    ['shop--api', 'two hyphens in a row'],
    ['shop-dev', "ends with '-dev'"],
    ['shop-staging', "ends with '-staging'"],
    ['shop-production', "ends with '-production'"],
    ['shop-manifests', "ends with '-manifests'"],
  ])("refuses '%s' and says why: %s", (name, reason) => {
    expect(serviceNameProblem(name)).toContain(reason);
  });

  it('accepts only names whose namespaces are DNS labels', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9-]{2,42}$/),
        fc.constantFrom(...ENVIRONMENTS),
        (name, environment) => {
          fc.pre(serviceNameProblem(name) === undefined);
          expect(`${name}-${environment}`).toMatch(
            /^(?=.{1,63}$)[a-z]([a-z0-9-]*[a-z0-9])?$/,
          );
        },
      ),
    );
  });
});
