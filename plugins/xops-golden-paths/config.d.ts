export interface Config {
  xops?: {
    goldenPaths?: {
      /**
       * Organisation, group or user that the form suggests as the owner of a
       * new repository. A suggestion only: any owner may be typed.
       * @visibility frontend
       */
      defaultRepositoryOwner?: string;
    };
  };
}
