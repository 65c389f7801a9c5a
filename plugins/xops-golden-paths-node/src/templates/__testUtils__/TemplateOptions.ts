import {
  type Environment,
  ENVIRONMENTS,
} from '@xops/plugin-xops-golden-paths-common';

/**
 * Everything that can be chosen for a K3S service and changes more of the output
 * than a word: the form's options, and where the portal stands.
 */
export const DIMENSIONS = {
  /** Runtime, and where the manifests live; an image has no source to live apart from. */
  shape: ['typescript', 'typescriptApart', 'image'],
  exposure: ['none', 'cluster', 'public'],
  database: ['none', 'sealedSecret', 'externalSecret'],
  scaling: ['fixed', 'range'],
  dev: [true, false],
  staging: [true, false],
  production: [true, false],
  hostType: ['gitea', 'github', 'gitlab'],
  gitops: [true, false],
  /** What name and system are: words, or what YAML takes for a switch and a number. */
  words: ['plain', 'yaml'],
} as const;
export type Dimension = keyof typeof DIMENSIONS;

/** One value for each dimension. */
export type TemplateOptions = {
  -readonly [D in Dimension]: (typeof DIMENSIONS)[D][number];
};

export function environmentsOf(options: TemplateOptions): Environment[] {
  return ENVIRONMENTS.filter(environment => options[environment]);
}

const dimensions: Dimension[] = Object.keys(DIMENSIONS).filter(
  (key): key is Dimension => key in DIMENSIONS,
);

function isComplete(
  options: Partial<TemplateOptions>,
): options is TemplateOptions {
  return dimensions.every(dimension => options[dimension] !== undefined);
}

/** Every combination that the form lets through: at least one environment. */
export function allOptions(): TemplateOptions[] {
  return dimensions
    .reduce<Partial<TemplateOptions>[]>(
      (partial, dimension) =>
        partial.flatMap(options =>
          DIMENSIONS[dimension].map(value => ({
            ...options,
            [dimension]: value,
          })),
        ),
      [{}],
    )
    .filter(isComplete)
    .filter(options => environmentsOf(options).length > 0);
}

/** Words for a test's name. */
export function titleOf(options: TemplateOptions): string {
  const { shape, exposure, database, scaling, hostType, gitops, words } =
    options;
  return [
    shape,
    `exposure ${exposure}`,
    `database ${database}`,
    `${scaling} replicas`,
    environmentsOf(options).join('+'),
    hostType,
    gitops ? 'with GitOps repository' : 'without GitOps repository',
    `${words} words`,
  ].join(', ');
}
