import { z } from 'zod';
import { labelsSchema } from '../workload/Selector';
import { securityContextSchema } from '../workload/PodSpec';

const quantitiesSchema = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .default({});
const text = z.string().default('');
const switchedOn = z
  .object({ enabled: z.boolean().default(true) })
  .default({ enabled: true });
/** The chart's schema is older than Kubernetes' `sleep`. */
const hookSchema = z
  .strictObject({
    exec: z.unknown().optional(),
    httpGet: z.unknown().optional(),
    tcpSocket: z.unknown().optional(),
  })
  .optional();
const hostSchema = z.looseObject({ user: z.string().optional() }).optional();

/**
 * Values of the chart `atlantis` (https://github.com/runatlantis/helm-charts), as
 * far as the rules look at them. What is left out is what the chart takes then.
 */
export const atlantisValuesSchema = z.looseObject({
  allowForkPRs: z.boolean().default(false),
  apiSecretName: text,
  awsSecretName: text,
  basicAuthSecretName: text,
  commonLabels: labelsSchema.default({}),
  containerSecurityContext: securityContextSchema.default({
    privileged: false,
  }),
  enableKubernetesBackend: z.boolean().default(false),
  environment: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .default({}),
  environmentSecrets: z
    .array(z.object({ secretKeyRef: z.object({ name: z.string() }) }))
    .default([]),
  gitconfigSecretName: text,
  gitea: hostSchema,
  github: hostSchema,
  gitlab: hostSchema,
  image: z
    .object({ repository: text, tag: text })
    .default({ repository: '', tag: '' }),
  ingress: z
    .object({
      annotations: z.record(z.string(), z.string()).default({}),
      enabled: z.boolean().default(true),
      host: text,
      ingressClassName: text,
      tls: z
        .array(z.object({ hosts: z.array(z.string()).default([]) }))
        .default([]),
    })
    .prefault({}),
  lifecycle: z
    .strictObject({ postStart: hookSchema, preStop: hookSchema })
    .optional(),
  livenessProbe: switchedOn,
  loadEnvFromSecrets: z.array(z.string()).default([]),
  netrcSecretName: text,
  orgAllowlist: text,
  podTemplate: z.object({ labels: labelsSchema.default({}) }).prefault({}),
  readinessProbe: switchedOn,
  redisSecretName: text,
  replicaCount: z.number().default(1),
  repoConfig: text,
  resources: z
    .object({ requests: quantitiesSchema, limits: quantitiesSchema })
    .prefault({}),
  service: z.object({ targetPort: z.number().default(4141) }).prefault({}),
  serviceAccount: z.object({ mount: z.boolean().default(true) }).prefault({}),
  servicemonitor: z
    .object({
      auth: z
        .object({
          externalSecret: z
            .object({ enabled: z.boolean().default(false), name: text })
            .prefault({}),
        })
        .prefault({}),
      enabled: z.boolean().default(false),
    })
    .prefault({}),
  statefulSet: z
    .object({ securityContext: securityContextSchema.optional() })
    .prefault({}),
  test: switchedOn,
  vcsSecretName: text,
  volumeClaim: z
    .object({
      dataStorage: z.string().default('5Gi'),
      enabled: z.boolean().default(true),
    })
    .prefault({}),
});
export type AtlantisValues = z.infer<typeof atlantisValuesSchema>;

/** Values that the chart knows and no rule looks at. */
const OTHER_VALUES = `
  affinity allowDraftPRs api atlantisDataDirectory atlantisUrl aws
  azuredevops basicAuth bitbucket command config containerPort
  customPem dataStorage defaultTFDistribution defaultTFVersion disableApply
  disableApplyAll disableRepoLocking dnsConfig dnsPolicy
  enableDiffMarkdownFormat environmentRaw extraAnnotations extraArgs
  extraContainers extraManifests extraPath extraSecretManifests
  extraVolumeMounts extraVolumes fullnameOverride gitconfig
  gitconfigReadOnly githubApp global googleServiceAccountSecrets
  hidePrevPlanComments hideUnchangedPlanComments hostAliases hostNetwork
  imagePullSecrets initConfig initContainers loadEnvFromConfigMaps
  lockingDbType logLevel nameOverride netrc nodeSelector orgWhitelist
  podMonitor redis redisSecretPasswordKey route secret serviceAccountSecrets
  sops storageClassName terminationGracePeriodSeconds tlsSecretName
  tolerations topologySpreadConstraints webhook_ingress
`
  .trim()
  .split(/\s+/);

/** Names of the chart's values, as of version 6.9; it refuses any other. */
export const VALUE_NAMES: readonly string[] = [
  ...Object.keys(atlantisValuesSchema.shape),
  ...OTHER_VALUES,
];

/** Repositories of the allow list, as written. */
export function allowedRepositories({
  orgAllowlist,
}: AtlantisValues): string[] {
  return orgAllowlist
    .split(',')
    .map(it => it.trim())
    .filter(Boolean);
}
