/**
 * Decision records, for apps on the classic frontend system; the new one takes
 * `./alpha`.
 *
 * @packageDocumentation
 */
export {
  type DecisionsApi,
  decisionsApiRef,
  type GraphFilter,
  type PagedFilter,
  type RecordAddress,
} from './api/DecisionsApi';
export { DecisionsClient } from './api/DecisionsClient';
export { isAdrAvailable } from './domain/isAdrAvailable';
export {
  AdrSearchResultListItem,
  EntityAdrCard,
  EntityAdrContent,
  XopsDecisionsPage,
  xopsAdrPlugin,
} from './plugin';
export {
  entityContentRouteRef,
  recordRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';
