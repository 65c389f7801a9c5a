import { Provenance } from '@xops/plugin-xops-golden-paths-common';

/** Where the provenance file of an entity stands. */
export interface ProvenanceLocation {
  /** Web address of the file, as the Git host shows it. */
  provenanceUrl: string;
  /** Web address of the repository. */
  repositoryUrl: string;
}

/** What came of one attempt to read a provenance file. */
export type ProvenanceReading =
  | { status: 'read'; provenance: Provenance; etag?: string }
  /** The file is as it was when the given etag was handed out. */
  | { status: 'unchanged' }
  /** `message` is a sentence that names the file. */
  | { status: 'failed'; message: string };

export interface ReadProvenanceOptions {
  etag?: string;
  signal: AbortSignal;
}

/** Something that reads provenance files. A failure is an answer, never thrown. */
export interface ProvenanceSource {
  read(
    location: ProvenanceLocation,
    options: ReadProvenanceOptions,
  ): Promise<ProvenanceReading>;
}
