import type { Hook } from '../../store/records';

/** The secret is never told again. */
export function formatHook(hook: Hook) {
  return {
    id: hook.id,
    name: '',
    type: hook.type,
    branch_filter: hook.branchFilter,
    config: { content_type: hook.contentType, url: hook.url },
    events: hook.events,
    authorization_header: hook.authorizationHeader,
    active: hook.active,
    updated_at: hook.updatedAt,
    created_at: hook.createdAt,
  };
}
