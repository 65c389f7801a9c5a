import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  durationMilliseconds,
  isoDurationSchema,
} from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';
import { globSchema } from './matchPaths';
import { repositoryNameSchema } from './RepositoryName';

const DAY = 24 * 3600_000;
/** For one reading. */
export const MOST_REPOSITORIES = 300;

const windowSchema = isoDurationSchema.refine(
  window => {
    const length = durationMilliseconds(window);
    return length >= DAY / 24 && length <= 92 * DAY;
  },
  { error: 'must be from PT1H to P92D', when: ({ issues }) => !issues.length },
);

function refSchema(defaultKind: string, example: string) {
  return z
    .string()
    .regex(/^([\w-]+:)?([^/:\s]+\/)?[^/:\s]+$/, `must be like ${example}`)
    .transform(ref =>
      stringifyEntityRef(
        parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
      ),
    );
}

const SCOPES = ['repositories', 'system', 'owner'] as const;

export const pullRequestParametersSchema = z
  .strictObject({
    state: z
      .enum(['merged', 'opened'])
      .default('merged')
      .describe(
        'Counts what was merged in the window, or what was opened in it, whatever became of it',
      ),
    window: windowSchema
      .default('P7D')
      .describe(
        'How far back it is counted, from PT1H to P92D; the value is always for a week',
      ),
    paths: z
      .array(globSchema)
      .min(1)
      .max(50)
      .optional()
      .describe(
        "Only those that change a file at one of these, such as '**/*.tf' or 'k8s/**', from the repository's root; what is moved counts at both places",
      ),
    baseBranch: z
      .string()
      .min(1)
      .max(250)
      .optional()
      .describe('Only those that go to this branch'),
    labels: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(50)
      .optional()
      .describe('Only those with one of these labels'),
    excludeBots: z
      .boolean()
      .default(false)
      .describe('Leaves out those of bots'),
    repositories: z
      .array(repositoryNameSchema)
      .min(1)
      .max(MOST_REPOSITORIES)
      .optional()
      .describe('Such as github.com/acme/shop'),
    system: refSchema('system', 'system:default/shop')
      .optional()
      .describe("The repositories of a system's parts"),
    owner: refSchema('group', 'group:default/platform')
      .optional()
      .describe('The repositories of what a group owns'),
  })
  .refine(
    parameters =>
      SCOPES.filter(scope => parameters[scope] !== undefined).length <= 1,
    "names more than one of 'repositories', 'system' and 'owner'; without any it is the whole catalog",
  );
export type PullRequestParameters = z.infer<typeof pullRequestParametersSchema>;
