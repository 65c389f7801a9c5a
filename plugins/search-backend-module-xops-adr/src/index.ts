export type { DecisionSearchDocument } from './toSearchDocument';
export { searchModuleAdr as default } from './module';
