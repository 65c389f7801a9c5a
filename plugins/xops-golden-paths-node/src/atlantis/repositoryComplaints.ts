import { z } from 'zod';
import { parseYaml } from '../output/YamlDocument';
import { allowedRepositories, type AtlantisValues } from './AtlantisValues';
import { type Complaint } from './rules';

const names = z.array(z.string());
const requirement = z.enum([
  'approved',
  'mergeable',
  'undiverged',
  'policies_passed',
]);

const repositorySchema = z.strictObject({
  id: z.string(),
  allow_custom_workflows: z.boolean().default(false),
  allowed_overrides: names.default([]),
  allowed_workflows: names.optional(),
  apply_requirements: z.array(requirement).default([]),
  autodiscover: z.unknown().optional(),
  branch: z
    .string()
    .regex(/^\/.*\/$/, 'must stand between slashes')
    .optional(),
  custom_policy_check: z.boolean().optional(),
  delete_source_branch_on_merge: z.boolean().optional(),
  import_requirements: z.array(requirement).optional(),
  plan_requirements: z.array(requirement).optional(),
  policy_check: z.boolean().optional(),
  post_workflow_hooks: z.unknown().optional(),
  pre_workflow_hooks: z.unknown().optional(),
  repo_config_file: z.string().optional(),
  repo_locking: z.boolean().optional(),
  repo_locks: z.unknown().optional(),
  silence_pr_comments: names.optional(),
  workflow: z.string().optional(),
});

/**
 * Server-side rules for repositories, `repos.yaml`
 * (https://www.runatlantis.io/docs/server-side-repo-config.html).
 */
const configurationSchema = z.strictObject({
  repos: z.array(repositorySchema).default([]),
  external_stores: z.unknown().optional(),
  metrics: z
    .object({
      prometheus: z.object({ endpoint: z.string() }).optional(),
      statsd: z.unknown().optional(),
    })
    .optional(),
  policies: z.unknown().optional(),
  team_authz: z.unknown().optional(),
  workflows: z.record(z.string(), z.unknown()).optional(),
});
type Configuration = z.infer<typeof configurationSchema>;

const PATH = ['repoConfig'];
const PROTECTION =
  /^(plan_requirements|apply_requirements|import_requirements|workflow|policy_check|custom_policy_check)$/;

function readConfiguration(text: string): Configuration | string {
  const [document] = parseYaml(
    { path: 'repos.yaml', text },
    { kubernetes: true },
  );
  const [problem] = document?.problems ?? [];
  if (problem) return problem.message;
  const parsed = configurationSchema.safeParse(document?.value ?? {});
  return parsed.success
    ? parsed.data
    : z.prettifyError(parsed.error).replace(/\s+/g, ' ');
}

function coverageComplaints(
  { repos }: Configuration,
  allowed: readonly string[],
): Complaint[] {
  const ids = repos.map(it => it.id);
  const wide = ids.filter(it => it.startsWith('/'));
  const bare = allowed.filter(it => !ids.includes(it));
  const twice = ids.filter((it, index) => ids.indexOf(it) < index);
  return [
    ...wide.map(it => `The rules for ${it} hold for more than one repository.`),
    ...bare.map(it => `The repository '${it}' is allowed without rules.`),
    ...ids
      .filter(it => !wide.includes(it) && !allowed.includes(it))
      .map(it => `There are rules for '${it}', which is not allowed.`),
    ...twice.map(it => `The repository '${it}' has two entries.`),
  ].map(message => ['repositories', PATH, message]);
}

function protectionComplaints({ repos }: Configuration): Complaint[] {
  return repos.flatMap((repository): Complaint[] => {
    const { id } = repository;
    const missing = (['approved', 'mergeable'] as const).filter(
      it => !repository.apply_requirements.includes(it),
    );
    const overrides = [
      ...repository.allowed_overrides.filter(it => PROTECTION.test(it)),
      ...(repository.allow_custom_workflows ? ['workflows of its own'] : []),
    ];
    return [
      ...missing.map(
        (it): Complaint => [
          'requirements',
          PATH,
          `'${id}' is applied without '${it}'.`,
        ],
      ),
      ...overrides.map(
        (it): Complaint => ['overrides', PATH, `'${id}' may set ${it}.`],
      ),
    ];
  });
}

/** Rules about what the server demands of each repository. */
export function repositoryComplaints(values: AtlantisValues): Complaint[] {
  const configuration = readConfiguration(values.repoConfig);
  if (typeof configuration === 'string') {
    const message = `repoConfig cannot be read: ${configuration}.`;
    return [['server-rules', PATH, message]];
  }
  const complaints = [
    ...coverageComplaints(configuration, allowedRepositories(values)),
    ...protectionComplaints(configuration),
  ];
  if (configuration.metrics?.prometheus === undefined) {
    complaints.push(['monitor', PATH, 'repoConfig names no metrics endpoint.']);
  }
  return complaints;
}
