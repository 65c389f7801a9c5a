import { type BadExample } from '../testing/CheckerExamples';
import { goodAtlantis, PROJECT_FILE, VALUES } from '../testing/goodAtlantis';
import { edited } from '../testing/goodService';

/** One change to a file of the good example, and what must be said about it. */
const inFile =
  (file: string) =>
  (
    name: string,
    [rule, from, to]: readonly [rule: string, from: string, to: string],
    says: string,
  ): BadExample => ({
    name,
    rule,
    files: {
      ...goodAtlantis,
      ...edited({ [file]: goodAtlantis[file] }, from, to),
    },
    says,
    file,
  });
const inRules = inFile(VALUES);
const inProject = inFile(PROJECT_FILE);

/** What is refused of the rules for repositories, and of their own files. */
export const atlantisRepositoriesExamples: readonly BadExample[] = [
  inRules(
    'a misspelt requirement',
    ['server-rules', '[approved, mergeable]', '[aproved, mergeable]'],
    'repoConfig cannot be read:',
  ),
  inRules(
    'a misspelt field',
    ['server-rules', 'allowed_overrides: [repo_locks]', 'overrides: []'],
    'Unrecognized key: "overrides"',
  ),
  inRules(
    'rules that are no YAML',
    ['server-rules', '  repos:\n', '  repos: [\n'],
    'repoConfig cannot be read:',
  ),
  inRules(
    'a repository without rules',
    [
      'repositories',
      'acme/storage\nvcs',
      'acme/storage,git.example.org/acme/x\nvcs',
    ],
    "The repository 'git.example.org/acme/x' is allowed without rules.",
  ),
  inRules(
    'rules by an expression',
    ['repositories', '- id: git.example.org/acme/network', '- id: /.*/'],
    'The rules for /.*/ hold for more than one repository.',
  ),
  inRules(
    'rules for a repository that is not allowed',
    ['repositories', '- id: git.example.org/acme/storage', '- id: a/b/c'],
    "There are rules for 'a/b/c', which is not allowed.",
  ),
  inRules(
    'two entries for one repository',
    [
      'repositories',
      '- id: git.example.org/acme/storage',
      '- id: git.example.org/acme/network',
    ],
    "The repository 'git.example.org/acme/network' has two entries.",
  ),
  inRules(
    'an apply without approval',
    ['requirements', '[approved, mergeable]', '[mergeable]'],
    "'git.example.org/acme/network' is applied without 'approved'.",
  ),
  inRules(
    'a repository that sets its own requirements',
    ['overrides', '[repo_locks]', '[apply_requirements]'],
    "'git.example.org/acme/network' may set apply_requirements.",
  ),
  inRules(
    'workflows of its own',
    [
      'overrides',
      'allowed_overrides: [repo_locks]',
      'allow_custom_workflows: true',
    ],
    "'git.example.org/acme/network' may set workflows of its own.",
  ),
  inProject(
    'an old version',
    ['project-file', 'version: 3', 'version: 2'],
    'version: Invalid input: expected 3.',
  ),
  inProject(
    'a project without folder',
    ['project-file', '    dir: .\n', ''],
    'projects.0.dir: Invalid input: expected string',
  ),
  inProject(
    'a misspelt field',
    ['project-file', 'autoplan:', 'auto_plan:'],
    'Unrecognized key: "auto_plan"',
  ),
  inProject(
    'two projects of one name',
    ['project-file', 'name: zone', 'name: root'],
    "Two projects are 'root'.",
  ),
  inProject(
    'requirements of its own',
    [
      'project-override',
      'terraform_version: v1.14.9',
      'apply_requirements: []',
    ],
    "The file sets 'apply_requirements'.",
  ),
  inProject(
    'workflows of its own',
    ['project-override', 'version: 3\n', 'version: 3\nworkflows: {}\n'],
    "The file sets 'workflows'.",
  ),
];
