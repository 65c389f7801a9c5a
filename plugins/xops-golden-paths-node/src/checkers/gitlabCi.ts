import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type Checker, errorRule, RuleBook } from '../Checker';
import { isPinnedImage } from '../isPinnedImage';
import { nearestWord } from '../nearestWord';
import {
  parseYaml,
  type YamlDocument,
  type YamlPath,
} from '../output/YamlDocument';
import {
  DEFAULT_STAGES,
  JOB_KEYWORDS,
  type Job,
  readPipeline,
} from '../pipeline/GitlabPipeline';

const book = new RuleBook('gitlab-ci', {
  structure: errorRule(
    'a pipeline or job that is no map, or a keyword with a value of the wrong form',
    'Write it as the reference of `.gitlab-ci.yml` shows.',
  ),
  'unknown-keyword': errorRule(
    'a keyword that GitLab does not know',
    'Correct or remove it.',
  ),
  'no-script': errorRule(
    'a job that does nothing',
    'Give the job a script, run, trigger or extends.',
  ),
  script: errorRule(
    'a script line that YAML reads as a map',
    'Put the line in quotes: a colon and a blank make it a map.',
  ),
  stage: errorRule(
    'a job in a stage that is not listed',
    'Add the stage to stages, or correct it.',
  ),
  reference: errorRule(
    'needs, dependencies or extends of a job that is not there',
    'Correct the name of the job.',
  ),
  'unpinned-image': errorRule(
    'an image without tag, or with the tag latest',
    'Name a version or a digest.',
  ),
});

type RuleName = Parameters<typeof book.finding>[0];

interface Fault {
  rule: RuleName;
  path: YamlPath;
  message: string;
  mend?: string;
}

function keywordFaults({ name, keywords }: Job): Fault[] {
  return keywords
    .filter(it => !JOB_KEYWORDS.includes(it))
    .map(keyword => {
      const meant = nearestWord(keyword, JOB_KEYWORDS);
      return {
        rule: 'unknown-keyword',
        path: [name, keyword],
        message: `The job '${name}' has the unknown keyword '${keyword}'.`,
        ...(meant && { mend: `Did you mean '${meant}'?` }),
      };
    });
}

function scriptFaults({ name, scripts }: Job): Fault[] {
  return scripts.flatMap(({ keyword, lines }) =>
    lines.flatMap((line, index): Fault[] =>
      ['string', 'number', 'boolean'].includes(typeof line) ||
      Array.isArray(line)
        ? []
        : [
            {
              rule: 'script',
              path: [name, keyword, index],
              message: `Line ${
                index + 1
              } of '${keyword}' in the job '${name}' is no text.`,
            },
          ],
    ),
  );
}

interface Surroundings {
  stages: readonly string[];
  jobs: readonly string[];
  /** Jobs may come from elsewhere. */
  hasIncludes: boolean;
}

function jobFaults(job: Job, around: Surroundings): Fault[] {
  const { name, image, isHidden, references, stage } = job;
  const faults = [...keywordFaults(job), ...scriptFaults(job)];
  const does = ['script', 'run', 'trigger', 'extends'];
  if (!isHidden && !does.some(it => job.keywords.includes(it))) {
    const message = `The job '${name}' has no script.`;
    faults.push({ rule: 'no-script', path: [name], message });
  }
  if (stage !== undefined && !around.stages.includes(stage)) {
    const message = `The job '${name}' is in the stage '${stage}', which is not listed.`;
    faults.push({ rule: 'stage', path: [name, 'stage'], message });
  }
  for (const { keyword, job: other } of references) {
    if (around.hasIncludes || around.jobs.includes(other)) continue;
    const message = `The job '${name}' names '${other}' in '${keyword}', which is not there.`;
    faults.push({ rule: 'reference', path: [name, keyword], message });
  }
  if (image !== undefined && !isPinnedImage(image)) {
    const message = `The job '${name}' runs in '${image}'.`;
    faults.push({ rule: 'unpinned-image', path: [name, 'image'], message });
  }
  return faults;
}

function findingsOf(document: YamlDocument): Finding[] {
  const pipeline = readPipeline(document.value);
  const stages = pipeline.stages ?? DEFAULT_STAGES;
  const around: Surroundings = {
    stages: ['.pre', ...stages, '.post'],
    jobs: pipeline.jobs.map(it => it.name),
    hasIncludes: pipeline.hasIncludes,
  };
  const faults: Fault[] = [
    ...pipeline.problems.map((it): Fault => ({ rule: 'structure', ...it })),
    ...pipeline.jobs.flatMap(it => jobFaults(it, around)),
  ];
  return faults.map(({ rule, path, message, mend }) =>
    book.finding(rule, {
      file: document.file,
      line: document.lineOf(path),
      message,
      ...(mend && { mend }),
    }),
  );
}

/**
 * Pipelines of GitLab by rules of ours: no package on npm carries GitLab's own
 * schema, so what a runner would refuse beyond these rules is not seen.
 */
export const gitlabCi: Checker = {
  book,
  check({ folder }) {
    const files = folder.files.filter(it =>
      /(^|\/)\.gitlab-ci\.ya?ml$/.test(it.path),
    );
    const findings = files.flatMap(file =>
      parseYaml(file)
        .filter(it => it.problems.length === 0)
        // A first document with `spec` holds inputs, not jobs.
        .slice(-1)
        .flatMap(findingsOf),
    );
    return { subjects: files.length, findings };
  },
};
