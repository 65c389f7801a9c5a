import { type CheckerExamples } from '../testing/CheckerExamples';

const checkout = `actions/checkout@${'0'.repeat(40)}`;

const workflow = (text: string, folder = '.github') => ({
  [`${folder}/workflows/build.yaml`]: text,
});

const job = (steps: string) => `on: push
permissions: { contents: read }
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
${steps.replace(/^/gm, '      ')}
`;

export const actionlintExamples: CheckerExamples = {
  good: [
    {
      name: 'a workflow with pinned actions',
      files: workflow(job(`- uses: ${checkout} # v5\n- run: npm test`)),
    },
    {
      name: 'permissions in each job, and a workflow of the same repository',
      files: workflow(`on: push
jobs:
  a:
    permissions: {}
    runs-on: ubuntu-latest
    steps: [{ run: ls }]
  b:
    permissions: { contents: read }
    uses: ./.github/workflows/other.yaml
`),
    },
    {
      name: "a file that lies beside Gitea's workflows",
      files: { '.gitea/issue_template.yaml': 'name: Bug\n' },
    },
  ],
  bad: [
    {
      name: 'a context that only Gitea knows',
      rule: 'workflow',
      files: workflow(job('- run: echo ${{ gitea.ref }}'), '.gitea'),
      file: '.gitea/workflows/build.yaml',
      line: 7,
      says: 'undefined variable "gitea"',
    },
    {
      name: 'a runner that does not exist',
      rule: 'workflow',
      files: workflow(
        job('- run: ls').replace('ubuntu-latest', 'ubuntu-newest'),
      ),
      line: 5,
      says: 'label "ubuntu-newest" is unknown',
    },
    {
      name: 'a title of a pull request in a script',
      rule: 'workflow',
      files: workflow(
        job('- run: echo ${{ github.event.pull_request.title }}').replace(
          'on: push',
          'on: pull_request',
        ),
      ),
      says: 'potentially untrusted',
    },
    {
      name: 'a workflow without steps',
      rule: 'workflow',
      files: workflow(
        'on: push\npermissions: {}\njobs: { a: { runs-on: ubuntu-latest } }\n',
      ),
      says: '"steps" section is missing',
    },
    {
      name: 'a job with all permissions',
      rule: 'permissions',
      files: workflow(
        job('- run: ls').replace('permissions: { contents: read }\n', ''),
      ),
      line: 3,
      says: "The job 'build' has all permissions",
    },
    {
      name: 'an action by its tag',
      rule: 'unpinned-action',
      files: workflow(job('- run: ls\n- uses: actions/checkout@v5')),
      line: 8,
      says: "'actions/checkout@v5' is not pinned",
    },
    {
      name: 'a workflow of another repository by its branch',
      rule: 'unpinned-action',
      files: workflow(`on: push
permissions: {}
jobs:
  a:
    uses: acme/workflows/.github/workflows/build.yaml@main
`),
      line: 5,
    },
  ],
};
