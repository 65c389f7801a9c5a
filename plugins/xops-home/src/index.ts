/**
 * The first page of the portal: what needs me? Install it from `./alpha`; what
 * stands on it comes as extensions, which the classic frontend system lacks.
 *
 * @packageDocumentation
 */
export { rootRouteRef } from './routes';
