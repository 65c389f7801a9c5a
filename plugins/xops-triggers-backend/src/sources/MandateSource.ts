import {
  DeclaredMandate,
  MANDATE_KINDS,
  mandateValidity,
  refWords,
  Unit,
} from '@xops/plugin-xops-triggers-common';
import {
  ReadContext,
  ReadingRequest,
  ReadingResult,
  ReadingSource,
} from '@xops/plugin-xops-triggers-node';
import { z } from 'zod';

const parametersSchema = z.strictObject({
  /** Any of these kinds counts. */
  kinds: z.array(z.enum(MANDATE_KINDS)).min(1),
});
export type MandateParameters = z.infer<typeof parametersSchema>;

/** 1 while a mandate of a kind is declared and valid, else 0. */
export class MandateSource implements ReadingSource<MandateParameters> {
  readonly id = 'mandate';
  readonly description = 'Whether somebody has declared such a demand';
  readonly parameters = parametersSchema;
  readonly intervalSeconds = 30;
  readonly timeToLiveSeconds = 600;
  readonly #list: () => Promise<DeclaredMandate[]>;

  constructor(options: { list: () => Promise<DeclaredMandate[]> }) {
    this.#list = options.list;
  }

  unit(): Unit {
    return { kind: 'flag' };
  }

  async read(
    requests: readonly ReadingRequest<MandateParameters>[],
    { now }: ReadContext,
  ): Promise<ReadonlyMap<string, ReadingResult>> {
    const valid = (await this.#list()).filter(
      ({ declaration, withdrawn }) =>
        !withdrawn && mandateValidity(declaration, now) === 'valid',
    );
    return new Map(
      requests.map(({ key, parameters }) => {
        const met = valid.filter(({ declaration }) =>
          parameters.kinds.includes(declaration.kind),
        );
        return [
          key,
          {
            quality: 'ok',
            value: met.length > 0 ? 1 : 0,
            explanation: met.map(({ declaration, declaredBy }) => ({
              text: `${declaration.title} (declared by ${
                declaredBy ? refWords(declaredBy) : 'configuration'
              })`,
              url: declaration.evidenceUrl,
              restricted: {
                owner: declaration.owner,
                otherwise: `A mandate of the kind '${declaration.kind}'`,
              },
            })),
          },
        ];
      }),
    );
  }
}
