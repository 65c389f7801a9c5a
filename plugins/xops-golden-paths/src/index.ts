/**
 * What golden paths created, for apps on the classic frontend system; the new
 * one takes `./alpha`.
 *
 * @packageDocumentation
 */
export { type GoldenPathsApi, goldenPathsApiRef } from './api/GoldenPathsApi';
export { GoldenPathsClient } from './api/GoldenPathsClient';
export {
  EntityCreatedByCard,
  XopsGoldenPathsPage,
  xopsGoldenPathsPlugin,
} from './plugin';
export { createPageRouteRef, rootRouteRef, runRouteRef } from './routes';
