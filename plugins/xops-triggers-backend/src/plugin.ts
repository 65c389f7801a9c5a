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
import { registerActions } from './actions/registerActions';
import { ChangeTeller } from './ChangeTeller';
import { readTriggersConfig } from './config';
import { TriggersRound } from './engine/TriggersRound';
import { TransitionNotifier } from './notifications/TransitionNotifier';
import { createRouter } from './router';
import { PushReceiver } from './rules/PushReceiver';
import { addOutsideSources } from './sources/addOutsideSources';
import { CatalogCount } from './sources/CatalogCount';
import { MandateSource } from './sources/MandateSource';
import { SourceRegistry } from './sources/SourceRegistry';
import { TeamSize } from './sources/TeamSize';
import { openTriggersDatabase } from './store/TriggersDatabase';
import { TriggersView } from './TriggersView';

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
        const { aliases, schedule } = readTriggersConfig(deps.config);
        const stores = await openTriggersDatabase(deps.database);
        registry.add(new TeamSize(deps));
        registry.add(new CatalogCount(deps));
        registry.add(new MandateSource({ list: () => stores.mandates.list() }));
        addOutsideSources(registry, { ...deps, now });
        registerPermissions({ ...deps, ...stores });

        const teller = new ChangeTeller(deps);
        const shared = { ...deps, aliases, now, registry, stores };
        const access = new TriggersAccess(deps);
        const view = new TriggersView({
          ...shared,
          access,
          onChanged: ruleIds => teller.tellPages(ruleIds),
        });
        const receiver = new PushReceiver(shared);
        const activations = new ActivationReceiver({
          ...shared,
          onChanged: ruleIds => teller.tellPages(ruleIds),
        });
        deps.httpRouter.use(
          createRouter({ ...deps, access, activations, receiver, view }),
        );
        registerActions({ ...deps, view });

        const notifier = new TransitionNotifier({
          ...shared,
          outbox: stores.notices,
          rules: stores.rules,
        });
        const round = new TriggersRound({
          ...shared,
          onTransitions: transitions => teller.tellTransitions(transitions),
        });
        await deps.scheduler.scheduleTask({
          ...schedule,
          id: 'evaluate-triggers',
          fn: async signal => {
            await round.run(signal);
            await notifier.notify(signal);
          },
        });
      },
    });
  },
});
