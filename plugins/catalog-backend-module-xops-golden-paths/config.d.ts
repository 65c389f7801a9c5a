export interface Config {
  xops?: {
    goldenPaths?: {
      /**
       * Templates that stay locked until a trigger opens their action, in
       * addition to those that say so themselves with the annotation
       * `xops.io/activation`. What stands here counts more than the annotation,
       * so that nobody unties a template by an edit of its file.
       */
      activations?: Array<{
        /** Entity reference of the template: `template:default/activate-atlantis`. */
        template: string;
        /** Id of the action that triggers name: `activate-atlantis`. */
        action: string;
      }>;
    };
  };
}
