import { NotImplementedError } from '@backstage/errors';
import type { ApiHolder, ApiRef } from '@backstage/frontend-plugin-api';

/** An api of the app; a `NotImplementedError` names one that is missing. */
export function apiOf<T>(apis: ApiHolder, ref: ApiRef<T>): T {
  const api = apis.get(ref);
  if (!api) {
    throw new NotImplementedError(`This app has no api '${ref.id}'.`);
  }
  return api;
}
