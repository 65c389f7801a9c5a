export interface Config {
  xops?: {
    permission?: {
      /**
       * Who has which role. Each is a list of entity references of groups and
       * users, such as `group:default/platform`. A role includes those before
       * it: viewer, developer, platform, admin. Only direct memberships of a
       * group count.
       */
      roles?: {
        /** Reads. Everybody who is signed in, unless this list is given. */
        viewer?: string[];
        /** Runs golden paths. Nobody, unless this list is given. */
        developer?: string[];
        /** Operates the platform. Nobody, unless this list is given. */
        platform?: string[];
        /** Configures the portal. Nobody, unless this list is given. */
        admin?: string[];
      };
    };
  };
}
