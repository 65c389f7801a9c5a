import {
  type BadExample,
  type CheckerExamples,
} from '../testing/CheckerExamples';

const good = `apiVersion: k3d.io/v1alpha5
kind: Simple
metadata:
  name: shop
servers: 1
image: rancher/k3s:v1.36.4-k3s1
ports:
  - port: 127.0.0.1:8080:80
    nodeFilters: [loadbalancer]
registries:
  create: { name: shop-registry.localhost, hostPort: '5050' }
options:
  k3s:
    extraArgs: [{ arg: --disable=metrics-server, nodeFilters: ['server:*'] }]
`;

const bad = (
  name: string,
  [rule, from, to]: readonly [rule: string, from: string, to: string],
  says: string,
): BadExample => {
  if (!good.includes(from)) throw new Error(`'${from}' is not there`);
  return { name, rule, says, files: { 'k3d.yaml': good.replace(from, to) } };
};

export const k3dExamples: CheckerExamples = {
  good: [
    { name: 'a cluster with registry and port', files: { 'k3d.yaml': good } },
  ],
  bad: [
    bad(
      'a misspelt field',
      ['schema', 'servers', 'server'],
      "unknown field 'server'",
    ),
    bad(
      'a port as a number',
      ['schema', "hostPort: '5050'", 'hostPort: 5050'],
      "'registries.create.hostPort' 5050, which must be string",
    ),
    bad(
      'a name that is too long for a host name',
      ['schema', 'name: shop\n', `name: ${'a'.repeat(33)}\n`],
      'must NOT have more than 32 characters',
    ),
    bad(
      'whatever image is newest',
      ['unpinned-image', 'image: rancher/k3s:v1.36.4-k3s1\n', ''],
      "image is 'not named'",
    ),
    bad(
      'no registry',
      [
        'registry',
        "create: { name: shop-registry.localhost, hostPort: '5050' }",
        'config: a',
      ],
      'has no registry',
    ),
    bad(
      'a port for the whole network',
      ['ports', '127.0.0.1:8080:80', '8080:80'],
      'The ports 8080:80 are open to the network.',
    ),
    bad(
      'no port',
      [
        'ports',
        '\n  - port: 127.0.0.1:8080:80\n    nodeFilters: [loadbalancer]',
        ' []',
      ],
      'publishes no port',
    ),
  ],
};
