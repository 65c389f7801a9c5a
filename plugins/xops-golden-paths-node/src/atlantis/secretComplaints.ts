import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { objectsOf } from '../workload/Workload';
import { type AtlantisValues } from './AtlantisValues';
import { type Complaint } from './rules';

/** Values that hold a secret themselves, of which the chart makes a plain Secret. */
const PLAIN: readonly (readonly string[])[] = [
  ...['github', 'gitea', 'gitlab', 'bitbucket'].flatMap(host => [
    [host, 'token'],
    [host, 'secret'],
  ]),
  ['githubApp', 'key'],
  ['githubApp', 'secret'],
  ['azuredevops', 'token'],
  ['azuredevops', 'webhookPassword'],
  ['basicAuth', 'password'],
  ['api', 'secret'],
  ['aws', 'credentials'],
  ['redis', 'password'],
  ['gitconfig'],
  ['netrc'],
  ['serviceAccountSecrets'],
  ['extraSecretManifests'],
];
const SECRET_NAME =
  /(TOKEN|SECRET|PASSWORD|PRIVATE_KEY|ACCESS_KEY|CREDENTIALS)/i;

const sealedSchema = z.object({
  spec: z.object({
    encryptedData: z.record(z.string(), z.string()).default({}),
    template: z
      .object({
        metadata: z.object({ name: z.string().optional() }).optional(),
      })
      .optional(),
  }),
});
const externalSchema = z.object({
  spec: z.object({
    target: z.object({ name: z.string().optional() }).default({}),
    data: z.array(z.object({ secretKey: z.string() })).default([]),
    dataFrom: z.array(z.unknown()).default([]),
  }),
});

/** The keys of each secret that comes into being; undefined where only its store knows them. */
function broughtKeys(
  manifests: readonly Manifest[],
): Map<string, string[] | undefined> {
  return new Map([
    ...objectsOf(manifests, 'SealedSecret', sealedSchema).map(
      ({ manifest, value: { spec } }) =>
        [
          spec.template?.metadata?.name ?? manifest.name,
          Object.keys(spec.encryptedData),
        ] as const,
    ),
    ...objectsOf(manifests, 'ExternalSecret', externalSchema).map(
      ({ manifest, value: { spec } }) =>
        [
          spec.target.name ?? manifest.name,
          spec.dataFrom.length > 0
            ? undefined
            : spec.data.map(it => it.secretKey),
        ] as const,
    ),
  ]);
}

interface Reference {
  field: string;
  name: string;
  keys: string[];
}

function referencesOf(values: AtlantisValues): Reference[] {
  const { auth, enabled } = values.servicemonitor;
  const hosts = (['github', 'gitlab', 'gitea'] as const).filter(
    it => values[it]?.user !== undefined,
  );
  const login = ['username', 'password'];
  const references = [
    {
      field: 'vcsSecretName',
      name: values.vcsSecretName,
      keys: hosts.flatMap(it => [`${it}_token`, `${it}_secret`]),
    },
    {
      field: 'basicAuthSecretName',
      name: values.basicAuthSecretName,
      keys: login,
    },
    {
      field: 'servicemonitor',
      name:
        enabled && auth.externalSecret.enabled ? auth.externalSecret.name : '',
      keys: [],
    },
    { field: 'apiSecretName', name: values.apiSecretName, keys: ['apisecret'] },
    ...(
      [
        'awsSecretName',
        'gitconfigSecretName',
        'netrcSecretName',
        'redisSecretName',
      ] as const
    ).map(field => ({ field, name: values[field], keys: [] })),
    ...values.loadEnvFromSecrets.map(name => ({
      field: 'loadEnvFromSecrets',
      name,
      keys: [],
    })),
    ...values.environmentSecrets.map(({ secretKeyRef }) => ({
      field: 'environmentSecrets',
      name: secretKeyRef.name,
      keys: [],
    })),
  ];
  // Without a name there, the chart would ask for the token as a value.
  return references.filter(it => it.name || it.field === 'vcsSecretName');
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (it, key) =>
      typeof it === 'object' && it !== null
        ? Object.entries(it).find(([name]) => name === key)?.[1]
        : undefined,
    value,
  );
}

function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : value !== undefined && value !== null && value !== '';
}

/** Rules about secrets: by reference only, and to something that is there. */
export function secretComplaints(
  values: AtlantisValues,
  manifests: readonly Manifest[],
): Complaint[] {
  const brought = broughtKeys(manifests);
  const named = Object.keys(values.environment)
    .filter(name => SECRET_NAME.test(name))
    .map(name => ['environment', name]);
  return [
    ...[...PLAIN.filter(it => isFilled(valueAt(values, it))), ...named].map(
      (path): Complaint => [
        'plain-secret',
        path,
        `'${path.join('.')}' holds a secret.`,
      ],
    ),
    ...referencesOf(values).flatMap(({ field, name, keys }): Complaint[] => {
      if (!brought.has(name)) {
        const message = `'${field}' names the secret '${name}', which nothing brings.`;
        return [['secret-source', [field], message]];
      }
      const known = brought.get(name);
      const missing = keys.filter(it => known && !known.includes(it));
      if (missing.length === 0) return [];
      const message = `The secret '${name}' of '${field}' has no ${missing.join(
        ', ',
      )}.`;
      return [['secret-source', [field], message]];
    }),
  ];
}
