export interface Config {
  xops?: {
    signIn?: {
      /**
       * How people sign in, in the order of the page. Each needs its provider
       * under `auth.providers`. `guest` alone signs in without a page, and is
       * refused where the portal listens beyond loopback.
       * @deepVisibility frontend
       */
      providers?: Array<'guest' | 'github' | 'microsoft' | 'oidc'>;
    };
    demo?: {
      /**
       * Name of the demo organisation. When set, every page says that its data
       * is a demo's. Set by `app-config.demo.yaml` alone.
       * @visibility frontend
       */
      organisation?: string;
    };
  };
}
