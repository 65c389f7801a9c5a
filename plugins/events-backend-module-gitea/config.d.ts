export interface Config {
  events?: {
    modules?: {
      gitea?: {
        /**
         * The secret that Gitea's webhooks are signed with. Without it no
         * event of Gitea is accepted.
         *
         * @visibility secret
         */
        webhookSecret?: string;
      };
    };
  };
}
