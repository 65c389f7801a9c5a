import { type CheckerExamples } from '../testing/CheckerExamples';

const pipeline = (text: string) => ({ '.gitlab-ci.yml': text });

export const gitlabCiExamples: CheckerExamples = {
  good: [
    {
      name: 'stages, templates, anchors, references and needs',
      files: pipeline(`stages: [test, release]
variables: { A: b }
default: { image: node:24.1 }
.lines:
  - echo shared
.tools: &tools
  before_script: [!reference [.lines], apk add git]
test:
  stage: test
  image: { name: 'registry.example.org:5000/node:24', entrypoint: [''] }
  script: [npm ci, 'echo "a: b"']
release:
  <<: *tools
  extends: [.tools]
  stage: release
  needs: [test, { job: test, artifacts: true }, { project: a/b, job: c, ref: main }]
  script: ./release.sh
last: { stage: .post, trigger: a/b }
`),
    },
    {
      name: 'jobs that may come from an include',
      files: pipeline(
        'include: [{ local: a.yml }]\nb: { stage: test, extends: .c, script: [ls] }\n',
      ),
    },
  ],
  bad: [
    {
      name: 'a pipeline that is a list',
      rule: 'structure',
      files: pipeline('- test\n'),
    },
    {
      name: 'a job that is a text',
      rule: 'structure',
      files: pipeline('test: npm test\n'),
      line: 1,
    },
    {
      name: 'stages that are no list',
      rule: 'structure',
      files: pipeline('stages: { test: 1 }\n'),
    },
    {
      name: 'a misspelt keyword',
      rule: 'unknown-keyword',
      files: pipeline('test:\n  befor_script: [ls]\n  script: [ls]\n'),
      line: 2,
      mend: "Did you mean 'before_script'?",
    },
    {
      name: 'a job that does nothing',
      rule: 'no-script',
      files: pipeline('test: { stage: test }\n'),
    },
    {
      name: 'a line that became a map',
      rule: 'script',
      files: pipeline('test:\n  script:\n    - ls\n    - echo "a": b\n'),
      line: 4,
      says: "Line 2 of 'script' in the job 'test' is no text",
    },
    {
      name: 'a stage that is not listed',
      rule: 'stage',
      files: pipeline('stages: [test]\na:\n  stage: tset\n  script: [ls]\n'),
      line: 3,
    },
    {
      name: 'a job that is not there',
      rule: 'reference',
      files: pipeline('a:\n  needs: [b]\n  script: [ls]\n'),
      line: 2,
      says: "names 'b' in 'needs'",
    },
    {
      name: 'a template that is not there',
      rule: 'reference',
      files: pipeline('a: { extends: .b }\n'),
    },
    {
      name: 'whatever image is newest',
      rule: 'unpinned-image',
      files: pipeline('a:\n  image: alpine\n  script: [ls]\n'),
      line: 2,
    },
  ],
};
