import { AuditorService } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { TriggersView } from '../TriggersView';

export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  auditor: AuditorService;
  view: TriggersView;
}
