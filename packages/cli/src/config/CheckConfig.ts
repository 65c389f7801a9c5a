import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  DECISION_RULES,
  isDuration,
  isRuleId,
  severitySchema,
} from '@xops/plugin-xops-adr-common';
import { parse } from 'yaml';
import { z } from 'zod';
import { UsageError } from '../UsageError';

/** What `--config` names: how records are read and which rules hold. */
export const checkConfigSchema = z.strictObject({
  /** Severity by rule id, or `off`. */
  rules: z.record(z.string(), severitySchema.or(z.literal('off'))).optional(),
  /** True where `05/01/2022` is the fifth of January. */
  dayFirst: z.boolean().optional(),
  /** Cadence of decisions that state none, as ISO 8601 duration. */
  defaultReview: z
    .string()
    .refine(isDuration, 'is no ISO 8601 duration such as P1Y or P6M')
    .optional(),
  /** Patterns as in .gitignore, from the folder that is read. */
  exclude: z.array(z.string()).optional(),
});
export type CheckConfig = z.infer<typeof checkConfigSchema>;

/**
 * Reads a configuration in YAML or JSON; nothing where no file is named.
 *
 * @throws UsageError where it cannot be read, naming key and value
 */
export async function readCheckConfig(
  file: string | undefined,
  cwd: string,
): Promise<CheckConfig> {
  if (file === undefined) {
    return {};
  }
  const config = checkConfigSchema.safeParse((await parsed(file, cwd)) ?? {});
  if (!config.success) {
    throw new UsageError(
      `${file}: ${config.error.issues.map(sentence).join('; ')}`,
    );
  }
  const unknown = Object.keys(config.data.rules ?? {}).filter(
    id => !isRuleId(id),
  );
  if (unknown.length > 0) {
    throw new UsageError(
      `${file}: there is no rule '${unknown.join("', '")}'. Known: ${[
        ...DECISION_RULES,
      ]
        .map(it => it.id)
        .sort()
        .join(', ')}`,
    );
  }
  return config.data;
}

async function parsed(file: string, cwd: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path.resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new UsageError(
      isMissing(error)
        ? `There is no configuration '${file}'.`
        : `The configuration '${file}' cannot be read: ${error}`,
    );
  }
  try {
    // JSON is YAML.
    return parse(text, { maxAliasCount: 100 });
  } catch (error) {
    throw new UsageError(`${file} is neither YAML nor JSON: ${error}`);
  }
}

function isMissing(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ENOENT'
  );
}

function sentence(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys'
    ? `unknown key '${[...issue.path, issue.keys[0]].join(
        '.',
      )}'; known: rules, dayFirst, defaultReview, exclude`
    : `${issue.path.join('.') || 'the file'}: ${issue.message}`;
}
