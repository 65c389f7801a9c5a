import { z } from 'zod';

/** Of a pod or a container. */
export const securityContextSchema = z.object({
  allowPrivilegeEscalation: z.boolean().optional(),
  capabilities: z
    .object({
      add: z.array(z.string()).default([]),
      drop: z.array(z.string()).default([]),
    })
    .optional(),
  privileged: z.boolean().default(false),
  readOnlyRootFilesystem: z.boolean().optional(),
  runAsNonRoot: z.boolean().optional(),
  runAsUser: z.number().optional(),
  seccompProfile: z.object({ type: z.string() }).optional(),
});

const quantitiesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number()]),
);

const portSchema = z.union([z.string(), z.number()]);

const probeSchema = z.object({
  httpGet: z.object({ port: portSchema }).optional(),
  tcpSocket: z.object({ port: portSchema }).optional(),
});

const secretNameSchema = z.object({
  name: z.string().default(''),
  optional: z.boolean().default(false),
});

const containerSchema = z.object({
  name: z.string(),
  image: z.string().default(''),
  env: z
    .array(
      z.object({
        name: z.string(),
        valueFrom: z
          .object({ secretKeyRef: secretNameSchema.optional() })
          .optional(),
      }),
    )
    .default([]),
  envFrom: z
    .array(z.object({ secretRef: secretNameSchema.optional() }))
    .default([]),
  lifecycle: z.object({ preStop: z.unknown().optional() }).optional(),
  livenessProbe: probeSchema.optional(),
  ports: z
    .array(z.object({ name: z.string().optional(), containerPort: z.number() }))
    .default([]),
  readinessProbe: probeSchema.optional(),
  resources: z
    .object({
      requests: quantitiesSchema.default({}),
      limits: quantitiesSchema.default({}),
    })
    .default({ requests: {}, limits: {} }),
  securityContext: securityContextSchema.optional(),
  startupProbe: probeSchema.optional(),
});

/** A pod as far as the rules look at it. */
export const podSpecSchema = z.object({
  automountServiceAccountToken: z.boolean().optional(),
  containers: z.array(containerSchema),
  hostIPC: z.boolean().default(false),
  hostNetwork: z.boolean().default(false),
  hostPID: z.boolean().default(false),
  initContainers: z.array(containerSchema).default([]),
  securityContext: securityContextSchema.optional(),
  topologySpreadConstraints: z.array(z.unknown()).default([]),
  volumes: z
    .array(
      z.object({
        name: z.string(),
        hostPath: z.unknown().optional(),
        secret: z
          .object({
            secretName: z.string().default(''),
            optional: z.boolean().default(false),
          })
          .optional(),
      }),
    )
    .default([]),
});

export type PodSpec = z.infer<typeof podSpecSchema>;
export type Container = PodSpec['containers'][number];
