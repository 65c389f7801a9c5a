import { z } from 'zod';
import { HostClient } from './HostClient';
import { isRefusal } from './HostRefusalError';

const namespaceSchema = z.object({ id: z.number(), kind: z.string() });
const groupSchema = z.object({ project_creation_level: z.string().optional() });

/** Access level that a group asks of those who make projects: https://docs.gitlab.com/api/groups/#project-creation-level */
const LEVELS: Record<string, { level: number; role: string }> = {
  developer: { level: 30, role: 'Developer' },
  maintainer: { level: 40, role: 'Maintainer' },
  owner: { level: 50, role: 'Owner' },
};

/** Why the configured token cannot make projects in a group; undefined when nothing speaks against it. */
export async function gitLabCreationProblem(
  client: HostClient,
  owner: string,
): Promise<string | undefined> {
  const { name } = client;
  const purpose = `tell the rights of the configured token in '${owner}'`;
  const encoded = encodeURIComponent(owner);
  const get = <T>(path: string, answer: z.ZodType<T>) =>
    client.send({ method: 'GET', path, purpose, answer });

  const [user, token, namespace] = await Promise.all([
    get('/user', z.object({ id: z.number(), username: z.string() })),
    whereTold(
      get(
        '/personal_access_tokens/self',
        z.object({ scopes: z.array(z.string()) }),
      ),
    ),
    whereTold(get(`/namespaces/${encoded}`, namespaceSchema)),
  ]);
  if (token && !token.scopes.includes('api')) {
    return `The token for ${name} lacks the scope 'api'.`;
  }
  if (!namespace) {
    return `${name} has no group or user '${owner}' that '${user.username}' can see.`;
  }
  if (namespace.kind !== 'group') {
    return undefined;
  }
  const [group, member] = await Promise.all([
    whereTold(get(`/groups/${encoded}?with_projects=false`, groupSchema)),
    whereTold(
      get(
        `/groups/${encoded}/members/all/${user.id}`,
        z.object({ access_level: z.number() }),
      ),
    ),
  ]);
  const required = LEVELS[group?.project_creation_level ?? ''];
  // An administrator is no member and may all the same: the creation tells.
  return required && member && member.access_level < required.level
    ? `${name} lets only the role ${required.role} create projects in '${owner}', which '${user.username}' does not have.`
    : undefined;
}

/** The answer, or undefined where the token may not know. */
async function whereTold<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isRefusal(error, 403, 404)) {
      return undefined;
    }
    throw error;
  }
}
