import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { readingSourcesExtensionPoint } from '@xops/plugin-xops-triggers-node';
import { registerPermissions } from './access/registerPermissions';
import { TriggersAccess } from './access/TriggersAccess';
import { ActivationReceiver } from './activations/ActivationReceiver';
import { AliasDesk } from './AliasDesk';
import { registerActions } from './actions/registerActions';
import { ChangeTeller } from './ChangeTeller';
import { readTriggersConfig } from './config';
import { createRouter } from './router';
import { RuleDesk } from './RuleDesk';
import { PushReceiver } from './rules/PushReceiver';
import { RuleBinder } from './rules/RuleBinder';
import { RuleStandings } from './RuleStandings';
import { scheduleRounds } from './scheduleRounds';
import { addOutsideSources } from './sources/addOutsideSources';
import { CatalogCount } from './sources/CatalogCount';
import { MandateSource } from './sources/MandateSource';
import { PreviewDesk } from './sources/PreviewDesk';
import { SourceRegistry } from './sources/SourceRegistry';
import { TeamSize } from './sources/TeamSize';
import { openTriggersDatabase } from './store/TriggersDatabase';
import { TriggersOverview } from './TriggersOverview';
import { TriggersView } from './TriggersView';
import { TryoutDesk } from './tryouts/TryoutDesk';

/** Rules over readings: kept, read for, evaluated, and each step told. */
export const triggersPlugin = createBackendPlugin({
  pluginId: 'xops-triggers',
  register(env) {
    const registry = new SourceRegistry();
    env.registerExtensionPoint(readingSourcesExtensionPoint, {
      addSource: source => registry.add(source),
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const now = () => new Date();
        const config = readTriggersConfig(deps.config);
        const stores = await openTriggersDatabase(deps.database);
        registry.add(new TeamSize(deps));
        registry.add(new CatalogCount(deps));
        const listMandates = async () => [
          ...config.mandates,
          ...(await stores.mandates.list()),
        ];
        registry.add(new MandateSource({ list: listMandates }));
        addOutsideSources(registry, { ...deps, now });
        registerPermissions({ ...deps, ...stores });

        const teller = new ChangeTeller(deps);
        const access = new TriggersAccess(deps);
        const standings = new RuleStandings(stores);
        const shared = {
          ...deps,
          ...config,
          access,
          listMandates,
          now,
          registry,
          standings,
          stores,
          teller,
          onChanged: (ruleIds: readonly string[]) => teller.tellPages(ruleIds),
        };
        const binder = new RuleBinder(shared);
        await binder.replaceConfigured();
        // Aliases or sources may be others than at the last start.
        await binder.rebind({
          reason:
            'Made again at the start of the portal, whose configuration or sources had changed',
        });

        const options = { ...shared, binder };
        const view = new TriggersView(options);
        deps.httpRouter.use(
          createRouter({
            ...options,
            activations: new ActivationReceiver(options),
            aliasDesk: new AliasDesk(options),
            overview: new TriggersOverview(options),
            previewDesk: new PreviewDesk(options),
            receiver: new PushReceiver(options),
            ruleDesk: new RuleDesk(options),
            tryoutDesk: new TryoutDesk(options),
            view,
          }),
        );
        registerActions({ ...deps, view });
        await scheduleRounds(options);
      },
    });
  },
});
