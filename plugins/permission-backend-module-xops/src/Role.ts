/** The roles, least first. Each includes those before it. */
export const roles = ['viewer', 'developer', 'platform', 'admin'] as const;

export type Role = (typeof roles)[number];

/**
 * For each role the entity references of the groups and users that have it.
 * Without a list of viewers, everybody who is signed in is one.
 */
export type RoleMembers = {
  viewer?: ReadonlySet<string>;
  developer: ReadonlySet<string>;
  platform: ReadonlySet<string>;
  admin: ReadonlySet<string>;
};

/**
 * The highest role that any of a signed-in person's entity references (the
 * person and the groups) has; `undefined` when none has one.
 */
export function roleOf(
  entityRefs: readonly string[],
  members: RoleMembers,
): Role | undefined {
  return roles.findLast(role => {
    const named = members[role];
    return named === undefined || entityRefs.some(ref => named.has(ref));
  });
}

/** Whether a role is the given one or includes it. */
export function includesRole(role: Role, other: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(other);
}
