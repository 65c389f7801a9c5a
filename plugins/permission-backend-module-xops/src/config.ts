import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { RoleMembers, roles } from './Role';

const key = 'xops.permission.roles';

const expectedRef =
  "expected 'group:<namespace>/<name>' or 'user:<namespace>/<name>'";

const memberSchema = z
  .string({ error: issue => `is ${show(issue.input)}; ${expectedRef}` })
  .transform((value, context) => {
    try {
      const ref = parseEntityRef(value, { defaultNamespace: 'default' });
      if (['group', 'user'].includes(ref.kind.toLocaleLowerCase('en-US'))) {
        return stringifyEntityRef(ref);
      }
    } catch {
      // Said below in the words of this configuration.
    }
    context.addIssue(`is ${show(value)}; ${expectedRef}`);
    return z.NEVER;
  });

const membersSchema = z
  .array(memberSchema, {
    error: issue =>
      `is ${show(issue.input)}; expected a list of groups and users`,
  })
  .transform(members => new Set(members));

const nobody = new Set<string>();

const rolesSchema = z.strictObject(
  {
    viewer: membersSchema.optional(),
    developer: membersSchema.default(nobody),
    platform: membersSchema.default(nobody),
    admin: membersSchema.default(nobody),
  },
  {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `names ${issue.keys.map(show).join(', ')}; expected ${roles.join(
            ', ',
          )}`
        : `is ${show(issue.input)}; expected lists named ${roles.join(', ')}`,
  },
);

function show(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}

/**
 * Reads who has which role from `xops.permission.roles`.
 *
 * @throws InputError with every key that is wrong, and what was expected there.
 */
export function readRoleMembers(config: Config): RoleMembers {
  const parsed = rolesSchema.safeParse(config.getOptional(key) ?? {});
  if (parsed.success) {
    return parsed.data;
  }
  const sentences = parsed.error.issues.map(({ path, message }) => {
    const place = path.map(part =>
      typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
    );
    return `'${key}${place.join('')}' ${message}`;
  });
  throw new InputError(`Invalid configuration: ${sentences.join('; ')}`);
}
