import type { Entity } from '@backstage/catalog-model';
import { z } from 'zod';

const profileSchema = z.object({
  profile: z.object({ displayName: z.string().min(1) }),
});

/** What people call an entity: `Platform team`; its name where nobody said. */
export function entityName({ metadata, spec }: Entity): string {
  const profile = profileSchema.safeParse(spec);
  return profile.success
    ? profile.data.profile.displayName
    : metadata.title ?? metadata.name;
}
