import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';
import { type OutputFile } from '../output/OutputFolder';
import { parseYaml, type YamlDocument } from '../output/YamlDocument';
import { atlantisRules as rules } from './rules';

const projectSchema = z.strictObject({
  dir: z.string(),
  apply_requirements: z.unknown().optional(),
  autoplan: z
    .strictObject({
      enabled: z.boolean().optional(),
      when_modified: z.array(z.string()).optional(),
    })
    .optional(),
  branch: z.string().optional(),
  custom_policy_check: z.boolean().optional(),
  delete_source_branch_on_merge: z.boolean().optional(),
  depends_on: z.array(z.string()).optional(),
  execution_order_group: z.number().int().optional(),
  import_requirements: z.unknown().optional(),
  name: z.string().optional(),
  plan_requirements: z.unknown().optional(),
  policy_check: z.boolean().optional(),
  repo_locking: z.boolean().optional(),
  repo_locks: z.unknown().optional(),
  silence_pr_comments: z.array(z.string()).optional(),
  terraform_distribution: z.enum(['terraform', 'opentofu']).optional(),
  terraform_version: z.string().optional(),
  workflow: z.string().optional(),
  workspace: z.string().optional(),
});

/** A repository's own file (https://www.runatlantis.io/docs/repo-level-atlantis-yaml.html). */
const fileSchema = z.strictObject({
  version: z.literal(3),
  abort_on_execution_order_fail: z.boolean().optional(),
  allowed_regexp_prefixes: z.array(z.string()).optional(),
  autodiscover: z.unknown().optional(),
  automerge: z.boolean().optional(),
  delete_source_branch_on_merge: z.boolean().optional(),
  emoji_reaction: z.string().optional(),
  parallel_apply: z.boolean().optional(),
  parallel_plan: z.boolean().optional(),
  policies: z.unknown().optional(),
  projects: z.array(projectSchema).default([]),
  repo_locks: z.unknown().optional(),
  silence_pr_comments: z.array(z.string()).optional(),
  workflows: z.unknown().optional(),
});

const SERVERS_OWN = [
  'apply_requirements',
  'import_requirements',
  'plan_requirements',
  'workflow',
] as const;

function documentFindings(document: YamlDocument): Finding[] {
  const { file } = document;
  const parsed = fileSchema.safeParse(document.value);
  if (!parsed.success) {
    return parsed.error.issues.map(issue => {
      const path = issue.path.filter(it => typeof it !== 'symbol');
      const where = path.join('.') || 'the file';
      return rules.finding('project-file', {
        file,
        line: document.lineOf(path),
        message: `${where}: ${issue.message}.`,
      });
    });
  }
  const { projects, workflows } = parsed.data;
  const keys = projects.map(it => it.name ?? `${it.dir} ${it.workspace ?? ''}`);
  const twice = projects.flatMap(({ dir, name }, index) => {
    if (keys.indexOf(keys[index]) === index) return [];
    return rules.finding('project-file', {
      file,
      line: document.lineOf(['projects', index]),
      message: `Two projects are '${name ?? dir}'.`,
    });
  });
  const own = projects.flatMap((project, index) =>
    SERVERS_OWN.filter(key => project[key] !== undefined).map(key => [
      'projects',
      index,
      key,
    ]),
  );
  const overrides = workflows === undefined ? own : [...own, ['workflows']];
  return [
    ...twice,
    ...overrides.map(path =>
      rules.finding('project-override', {
        file,
        line: document.lineOf(path),
        message: `The file sets '${path.at(-1)}'.`,
      }),
    ),
  ];
}

/** The atlantis.yaml files of an output, which stand in the repositories that are served. */
export function projectFilesOf(files: readonly OutputFile[]): YamlDocument[] {
  return (
    files
      .filter(it => /(^|\/)atlantis\.ya?ml$/.test(it.path))
      // YAML 1.2: `dir: .` is a text, and no number as in YAML 1.1.
      .flatMap(it => parseYaml(it))
      .filter(it => it.problems.length === 0)
  );
}

/** Rules about them. */
export function projectFileFindings(
  documents: readonly YamlDocument[],
): Finding[] {
  return documents.flatMap(documentFindings);
}
