/**
 * What golden paths created, for apps on the classic frontend system; the new
 * one takes `./alpha`.
 *
 * @packageDocumentation
 */
export { type GoldenPathsApi, goldenPathsApiRef } from './api/GoldenPathsApi';
export { GoldenPathsClient } from './api/GoldenPathsClient';
export { type OpeningsApi, openingsApiRef } from './api/OpeningsApi';
export { OpeningsClient } from './api/OpeningsClient';
export {
  EntityCreatedByCard,
  XopsGoldenPathsPage,
  xopsGoldenPathsPlugin,
} from './plugin';
export {
  createPageRouteRef,
  formRouteRef,
  rootRouteRef,
  runRouteRef,
} from './routes';
