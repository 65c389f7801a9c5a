import { Readable } from 'node:stream';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { adrReadPermission } from '@xops/plugin-xops-adr-common';
import { RecordDocumentSource } from './RecordDocumentSource';
import { toSearchDocument } from './toSearchDocument';

/** Gives search the decision records; a result is shown to those alone who may read its record. */
export class DecisionCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'adr';
  readonly visibilityPermission = adrReadPermission;
  readonly #source: RecordDocumentSource;

  constructor(options: { source: RecordDocumentSource }) {
    this.#source = options.source;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents() {
    for await (const record of this.#source.readAll()) {
      yield toSearchDocument(record);
    }
  }
}
