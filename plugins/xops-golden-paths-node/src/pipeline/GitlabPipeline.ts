import { z } from 'zod';
import { type YamlPath } from '../output/YamlDocument';

/** https://docs.gitlab.com/ci/yaml/#global-keywords */
export const GLOBAL_KEYWORDS = [
  'after_script',
  'before_script',
  'cache',
  'default',
  'image',
  'include',
  'services',
  'spec',
  'stages',
  'variables',
  'workflow',
];

/** https://docs.gitlab.com/ci/yaml/#job-keywords */
export const JOB_KEYWORDS = [
  'after_script',
  'allow_failure',
  'artifacts',
  'before_script',
  'cache',
  'coverage',
  'dast_configuration',
  'dependencies',
  'environment',
  'except',
  'extends',
  'hooks',
  'id_tokens',
  'identity',
  'image',
  'inherit',
  'interruptible',
  'manual_confirmation',
  'needs',
  'only',
  'pages',
  'parallel',
  'release',
  'resource_group',
  'retry',
  'rules',
  'run',
  'script',
  'secrets',
  'services',
  'stage',
  'start_in',
  'tags',
  'timeout',
  'trigger',
  'variables',
  'when',
];

/** Where a pipeline lists none. */
export const DEFAULT_STAGES = ['build', 'test', 'deploy'];

const SCRIPTS = ['before_script', 'script', 'after_script'];

const imageSchema = z.union([
  z.string(),
  z.object({ name: z.string() }).transform(it => it.name),
]);

const namesSchema = z.union([
  z.string().transform(it => [it]),
  z.array(
    z.union([
      z.string(),
      // A job of another project or pipeline is not looked for here.
      z
        .object({ job: z.string().optional(), project: z.unknown().optional() })
        .transform(it => (it.project === undefined ? it.job ?? '' : '')),
    ]),
  ),
]);

const jobSchema = z.record(z.string(), z.unknown());

/** A job, as far as the rules look at it. */
export interface Job {
  name: string;
  /** Starts with a dot: others extend it, it never runs. */
  isHidden: boolean;
  keywords: string[];
  stage: string | undefined;
  image: string | undefined;
  scripts: { keyword: string; lines: unknown[] }[];
  /** Jobs that it names in needs, dependencies and extends. */
  references: { keyword: string; job: string }[];
}

export interface GitlabPipeline {
  stages: string[] | undefined;
  hasIncludes: boolean;
  jobs: Job[];
  problems: { path: YamlPath; message: string }[];
}

function readReferences(job: z.infer<typeof jobSchema>): Job['references'] {
  return ['needs', 'dependencies', 'extends'].flatMap(keyword => {
    const names = namesSchema.safeParse(job[keyword] ?? []);
    return (names.success ? names.data : [])
      .filter(Boolean)
      .map(name => ({ keyword, job: name }));
  });
}

function readJob(name: string, job: z.infer<typeof jobSchema>): Job {
  const image = imageSchema.safeParse(job.image);
  const stage = z.string().safeParse(job.stage);
  return {
    name,
    isHidden: name.startsWith('.'),
    keywords: Object.keys(job),
    stage: stage.data,
    image: image.data,
    scripts: SCRIPTS.flatMap(keyword => {
      const lines = z.array(z.unknown()).safeParse(job[keyword]);
      return lines.success ? { keyword, lines: lines.data } : [];
    }),
    references: readReferences(job),
  };
}

/** Reads a pipeline; what has the wrong form becomes a problem. Never throws. */
export function readPipeline(value: unknown): GitlabPipeline {
  const pipeline: GitlabPipeline = {
    stages: undefined,
    hasIncludes: false,
    jobs: [],
    problems: [],
  };
  const parsed = jobSchema.safeParse(value);
  if (!parsed.success) {
    pipeline.problems.push({ path: [], message: 'The pipeline is no map.' });
    return pipeline;
  }
  const { stages, include, ...rest } = parsed.data;
  pipeline.hasIncludes = include !== undefined;
  const names = z.array(z.string()).optional().safeParse(stages);
  if (names.success) {
    pipeline.stages = names.data;
  } else {
    const message = 'stages is no list of names.';
    pipeline.problems.push({ path: ['stages'], message });
  }
  for (const [name, content] of Object.entries(rest)) {
    if (GLOBAL_KEYWORDS.includes(name)) continue;
    const job = jobSchema.safeParse(content);
    if (job.success) pipeline.jobs.push(readJob(name, job.data));
    // A hidden entry may hold anything, for `!reference`.
    else if (!name.startsWith('.')) {
      const message = `'${name}' is neither a job nor a global keyword.`;
      pipeline.problems.push({ path: [name], message });
    }
  }
  return pipeline;
}
