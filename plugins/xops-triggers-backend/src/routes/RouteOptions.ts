import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { ActivationReceiver } from '../activations/ActivationReceiver';
import { AliasDesk } from '../AliasDesk';
import { TriggersAccess } from '../access/TriggersAccess';
import { RuleDesk } from '../RuleDesk';
import { PushReceiver } from '../rules/PushReceiver';
import { TryoutDesk } from '../tryouts/TryoutDesk';
import { PreviewDesk } from '../sources/PreviewDesk';
import { TriggersOverview } from '../TriggersOverview';
import { TriggersView } from '../TriggersView';

export interface RouteOptions {
  access: TriggersAccess;
  activations: ActivationReceiver;
  aliasDesk: AliasDesk;
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  overview: TriggersOverview;
  previewDesk: PreviewDesk;
  receiver: PushReceiver;
  ruleDesk: RuleDesk;
  tryoutDesk: TryoutDesk;
  view: TriggersView;
}
