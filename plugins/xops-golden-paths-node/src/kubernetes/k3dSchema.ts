const text = { type: 'string' };
const flag = { type: 'boolean' };
const texts = { type: 'array', items: text };

/** An object with these fields and no others. */
const object = (properties: object, required: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

const listOf = (items: object) => ({ type: 'array', items });

/** `{ <name>: …, nodeFilters: [server:0] }` */
const onNodes = (name: string) =>
  listOf(object({ [name]: text, nodeFilters: texts }, [name]));

/**
 * Fields of k3d's `Simple` configuration, `k3d.io/v1alpha5`, written from its
 * documentation: https://k3d.io/stable/usage/configfile/
 */
export const K3D_SCHEMA = object(
  {
    apiVersion: { const: 'k3d.io/v1alpha5' },
    kind: { const: 'Simple' },
    // k3d puts `k3d-` and `-serverlb` around it, in at most 63 characters.
    metadata: object({ name: { type: 'string', maxLength: 32 } }, ['name']),
    servers: { type: 'integer', minimum: 1 },
    agents: { type: 'integer', minimum: 0 },
    kubeAPI: object({ host: text, hostIP: text, hostPort: text }),
    image: text,
    network: text,
    subnet: text,
    token: text,
    volumes: onNodes('volume'),
    ports: onNodes('port'),
    env: onNodes('envVar'),
    files: listOf(
      object(
        {
          description: text,
          source: text,
          destination: text,
          nodeFilters: texts,
        },
        ['source', 'destination'],
      ),
    ),
    hostAliases: listOf(object({ ip: text, hostnames: texts })),
    registries: object({
      create: object({
        name: text,
        host: text,
        hostPort: text,
        image: text,
        proxy: object({ remoteURL: text, username: text, password: text }),
        volumes: texts,
      }),
      use: texts,
      config: text,
    }),
    options: object({
      k3d: object({
        wait: flag,
        timeout: text,
        disableLoadbalancer: flag,
        disableImageVolume: flag,
        disableRollback: flag,
        loadbalancer: object({ configOverrides: texts }),
      }),
      k3s: object({ extraArgs: onNodes('arg'), nodeLabels: onNodes('label') }),
      kubeconfig: object({
        updateDefaultKubeconfig: flag,
        switchCurrentContext: flag,
      }),
      runtime: object({
        gpuRequest: text,
        serversMemory: text,
        agentsMemory: text,
        hostPidMode: flag,
        labels: onNodes('label'),
        ulimits: listOf(
          object({
            name: text,
            soft: { type: 'integer' },
            hard: { type: 'integer' },
          }),
        ),
      }),
    }),
  },
  ['apiVersion', 'kind', 'metadata'],
);
