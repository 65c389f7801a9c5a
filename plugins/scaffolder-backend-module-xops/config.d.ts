export interface Config {
  xops?: {
    goldenPaths?: {
      /**
       * The platform's GitOps repository. New services are registered there, and
       * Argo CD's root Application picks them up. Without it a service keeps its
       * Argo CD objects in its own repository.
       */
      gitops?: {
        /**
         * The repository: `https://host/owner/repository`, or Backstage's
         * `host?owner=…&repo=…`. Its host must stand in `integrations`.
         */
        repoUrl: string;
        /**
         * Folder from the repository's root that holds one folder for each
         * service. Default: `services`.
         */
        path?: string;
        /** Branch that Argo CD reads. Default: `main`. */
        branch?: string;
        /**
         * Whether a service is registered by a commit to the branch or by a pull
         * request. Default: `commit`.
         */
        mode?: 'commit' | 'pullRequest';
      };
      /**
       * Container registries, by host, that may be asked for the digest of a tag;
       * no other address is ever requested. Default: docker.io, ghcr.io, quay.io,
       * public.ecr.aws, registry.gitlab.com, mcr.microsoft.com, gcr.io.
       */
      imageRegistries?: string[];
    };
  };
}
