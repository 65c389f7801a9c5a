import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { labelsSchema } from '../workload/Selector';
import { objectsOf } from '../workload/Workload';

const projectSchema = z.object({
  spec: z.object({
    sourceRepos: z.array(z.string()).default([]),
    destinations: z
      .array(
        z.object({
          server: z.string().optional(),
          name: z.string().optional(),
          namespace: z.string().optional(),
        }),
      )
      .default([]),
    clusterResourceWhitelist: z
      .array(z.object({ group: z.string(), kind: z.string() }))
      .default([]),
  }),
});

const applicationSchema = z.object({
  metadata: z
    .object({
      name: z.string().default(''),
      labels: labelsSchema.default({}),
      finalizers: z.array(z.string()).default([]),
    })
    .default({ name: '', labels: {}, finalizers: [] }),
  spec: z.object({
    project: z.string(),
    source: z
      .object({
        repoURL: z.string(),
        path: z.string().default(''),
        kustomize: z
          .object({ images: z.array(z.string()).default([]) })
          .optional(),
      })
      .optional(),
    destination: z.object({
      server: z.string().optional(),
      name: z.string().optional(),
      namespace: z.string().optional(),
    }),
    syncPolicy: z
      .object({
        automated: z
          .object({
            prune: z.boolean().default(false),
            selfHeal: z.boolean().default(false),
            enabled: z.boolean().default(true),
          })
          .optional(),
        retry: z.unknown().optional(),
        syncOptions: z.array(z.string()).default([]),
      })
      .default({ syncOptions: [] }),
  }),
});

const setSchema = z.object({
  spec: z.object({
    goTemplate: z.boolean().default(false),
    goTemplateOptions: z.array(z.string()).default([]),
    generators: z.array(
      z.object({
        git: z
          .object({
            repoURL: z.string(),
            files: z
              .array(
                z.object({
                  path: z.string(),
                  exclude: z.boolean().default(false),
                }),
              )
              .default([]),
          })
          .optional(),
      }),
    ),
    template: applicationSchema,
    templatePatch: z.string().optional(),
  }),
});

const sourceSchema = z.object({
  repoURL: z.string(),
  path: z.string().optional(),
  chart: z.string().optional(),
  targetRevision: z.string().default(''),
  /** Name by which another source's value files refer to this one. */
  ref: z.string().optional(),
  helm: z
    .object({
      valueFiles: z.array(z.string()).default([]),
      values: z.unknown().optional(),
      valuesObject: z.unknown().optional(),
      parameters: z.array(z.unknown()).default([]),
      fileParameters: z.array(z.unknown()).default([]),
    })
    .optional(),
});

const singleSchema = z.object({
  metadata: z.object({ finalizers: z.array(z.string()).default([]) }),
  spec: applicationSchema.shape.spec.omit({ source: true }).extend({
    source: sourceSchema.optional(),
    sources: z.array(sourceSchema).default([]),
  }),
});

export type ApplicationSource = z.infer<typeof sourceSchema>;

/** An Application that stands for itself, as far as the rules look at it. */
export interface Application {
  finalizers: string[];
  spec: Omit<z.infer<typeof singleSchema>['spec'], 'source' | 'sources'>;
  /** One or several. */
  sources: ApplicationSource[];
}

export type AppProject = z.infer<typeof projectSchema>['spec'];
export type ApplicationSet = z.infer<typeof setSchema>['spec'];

/** An object of Argo CD, and where it was written. */
export interface Read<T> {
  manifest: Manifest;
  spec: T;
}

const isArgoCd = (it: Manifest) => it.apiVersion.startsWith('argoproj.io/');

/** AppProjects among these manifests; malformed ones are left to the schemas. */
export function projectsOf(manifests: readonly Manifest[]): Read<AppProject>[] {
  return objectsOf(manifests.filter(isArgoCd), 'AppProject', projectSchema).map(
    ({ manifest, value }) => ({ manifest, spec: value.spec }),
  );
}

/** ApplicationSets among these manifests; malformed ones are left to the schemas. */
export function applicationSetsOf(
  manifests: readonly Manifest[],
): Read<ApplicationSet>[] {
  return objectsOf(manifests.filter(isArgoCd), 'ApplicationSet', setSchema).map(
    ({ manifest, value }) => ({ manifest, spec: value.spec }),
  );
}

/** Applications among these manifests; malformed ones are left to the schemas. */
export function applicationsOf(
  manifests: readonly Manifest[],
): Read<Application>[] {
  return objectsOf(manifests.filter(isArgoCd), 'Application', singleSchema).map(
    ({ manifest, value }) => {
      const { source, sources, ...spec } = value.spec;
      return {
        manifest,
        spec: {
          finalizers: value.metadata.finalizers,
          spec,
          sources: [...(source ? [source] : []), ...sources],
        },
      };
    },
  );
}

/** `deploy/overlays/*` as Argo CD's git generator understands it. */
function globExpression(glob: string): RegExp {
  const expression = glob
    .split(/(\*\*|\*|\?)/)
    .map(part => {
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      return part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^(.*/)?${expression}$`);
}

/**
 * True when an application is generated from the file at `path`, once it is
 * there. A repository may lie in a folder of the output, so paths are compared
 * from their end.
 */
export function generates(set: ApplicationSet, path: string): boolean {
  const files = set.generators.flatMap(it => it.git?.files ?? []);
  const isNamed = (exclude: boolean) =>
    files.some(
      it => it.exclude === exclude && globExpression(it.path).test(path),
    );
  return isNamed(false) && !isNamed(true);
}
