import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { json } from 'node:stream/consumers';

/** Takes reports of runs, as the golden paths' backend does, and keeps them in `reports`. */
export function goldenPathsStub(reports: unknown[], entityRef: string) {
  return createBackendPlugin({
    pluginId: 'xops-golden-paths',
    register(reg) {
      reg.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.use((request, response) => {
            json(request).then(report => {
              reports.push(report);
              response
                .status(201)
                .json({ taskId: 'x', entityRef, created: true });
            });
          });
        },
      });
    },
  });
}
