export { permissionModuleXops as default } from './module';
export { refuseGuestBeyondLoopback } from './refuseGuestBeyondLoopback';
