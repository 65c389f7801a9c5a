import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { triggersServiceRef } from '@xops/plugin-xops-triggers-node';
import { RecordAccess } from './access/RecordAccess';
import { VisibleEntities } from './access/VisibleEntities';
import { registerActions } from './actions/registerActions';
import { readAdrConfig } from './config';
import { DecisionsView } from './DecisionsView';
import { ImageReader } from './images/ImageReader';
import { createIngest } from './ingest/createIngest';
import { ReviewNotifier } from './notifications/ReviewNotifier';
import { ReviewOutbox } from './notifications/ReviewOutbox';
import { subscribeToPushes } from './pushEvents';
import { RecordQueries } from './queries/RecordQueries';
import { registerPermissions } from './access/registerPermissions';
import { createRouter } from './router';
import { addressParser } from './sources/knownAddress';
import { RecordStore } from './store/RecordStore';
import { createTeller } from './triggers/createTeller';

const TELL_TIMEOUT = 30_000;

/** Decision records of the whole catalog: read, stored and served. */
export const adrPlugin = createBackendPlugin({
  pluginId: 'xops-adr',
  register(env) {
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
        triggers: triggersServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const adr = readAdrConfig(deps.config);
        const store = await RecordStore.create(deps.database);
        const queries = new RecordQueries({
          ...store,
          ...adr,
          parseAddress: addressParser(ScmIntegrations.fromConfig(deps.config)),
        });
        registerPermissions({ ...deps, queries });
        const visibleEntities = new VisibleEntities({
          ...deps,
          listEntities: () => queries.listEntities(),
        });
        const teller = createTeller({ ...deps, store });
        const ingest = createIngest({
          ...deps,
          adr,
          store,
          onChanged: () => teller.tell(AbortSignal.timeout(TELL_TIMEOUT)),
        });
        const view = new DecisionsView({
          ...deps,
          access: new RecordAccess({ ...deps, visibleEntities }),
          images: new ImageReader({ ...deps, ...adr.images }),
          ingest,
          queries,
        });

        deps.httpRouter.use(createRouter({ ...deps, view }));
        registerActions({ ...deps, view });
        await subscribeToPushes({ ...deps, ingest });
        await deps.scheduler.scheduleTask({
          ...adr.schedule,
          id: 'read-decision-records',
          fn: signal => ingest.readAll(signal),
        });
        await deps.scheduler.scheduleTask({
          ...adr.schedule,
          id: 'tell-triggers',
          fn: signal => teller.tell(signal),
        });
        if (adr.notifications.reviews) {
          const notifier = new ReviewNotifier({
            ...adr,
            notifications: deps.notifications,
            outbox: new ReviewOutbox(store),
            now: () => new Date(),
          });
          await deps.scheduler.scheduleTask({
            ...adr.schedule,
            id: 'notify-of-reviews',
            fn: signal => notifier.notify(signal),
          });
        }
      },
    });
  },
});
