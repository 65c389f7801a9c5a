import { z } from 'zod';
import { lineSchema } from './Statement';

/** One cell of a scoring table. */
export const scoreSchema = z.object({
  criterion: z.string(),
  /** In the scale of the table: `4/5` and four stars are 4. Absent where the cell holds no number. */
  value: z.number().optional(),
  raw: z.string(),
  line: lineSchema,
});
export type Score = z.infer<typeof scoreSchema>;

export const matrixOptionSchema = z.object({
  name: z.string(),
  line: lineSchema,
  scores: z.array(scoreSchema),
  /** Sum of the weights of the criteria that this option has a score for. */
  weightsPercent: z.number().optional(),
  /** Sum of score × weight over the sum of weights, in exact decimal arithmetic. Absent where a score or a weight is missing. */
  computed: z.number().optional(),
  /** The total that the record states, in the table or in a sentence below it. */
  stated: z.number().optional(),
  /** Decimals that the stated total is written with: 2 for `4.10`. It is wrong only where `computed` rounds to another. */
  statedDecimals: z.int().nonnegative().optional(),
  statedLine: lineSchema.optional(),
});
export type MatrixOption = z.infer<typeof matrixOptionSchema>;

/** A table that scores options against weighted criteria, computed again. */
export const matrixSchema = z.object({
  /** Line of the table's header. */
  line: lineSchema,
  endLine: lineSchema,
  orientation: z.enum(['options-as-rows', 'options-as-columns']),
  criteria: z.array(
    z.object({ name: z.string(), weightPercent: z.number().optional() }),
  ),
  /** Sum of all stated weights; 100 where they are complete. Absent where none is stated. */
  weightsPercent: z.number().optional(),
  /** Highest possible score where the table says it: 5 for `4/5`. */
  scale: z.number().optional(),
  /**
   * How the record forms its totals, told by those it states; `computed` follows
   * it. Absent for the weighted mean. `weighted-sum`: the sum of score × weight,
   * as written. `percent-of-scale`: the weighted mean in percent of the highest score.
   */
  method: z
    .enum(['weighted-mean', 'weighted-sum', 'percent-of-scale'])
    .optional(),
  options: z.array(matrixOptionSchema),
  /** Name of the option that the record calls the winner, in the table or in its decision. */
  statedWinner: z.string().optional(),
  /**
   * Names of the options with the best computed total, mostly the highest; more
   * than one when they are equal, none where the totals do not tell.
   */
  computedWinners: z.array(z.string()),
  /** Why totals cannot be checked, for example because no weights are stated. */
  notCheckable: z.string().optional(),
});
export type Matrix = z.infer<typeof matrixSchema>;

/** A table whose last row or column states the plain average of the numbers before it. */
export const averageTableSchema = z.object({
  line: lineSchema,
  endLine: lineSchema,
  /** As the record calls it: `Average`, `Mean`. */
  label: z.string(),
  items: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.object({ name: z.string(), value: z.number() })),
      /** Exact mean, rounded half up to two decimals more than the stated one. */
      computed: z.number(),
      stated: z.number().optional(),
      /** Decimals that the stated value is written with; it is wrong only where `computed` rounds to another. */
      statedDecimals: z.int().nonnegative().optional(),
      statedLine: lineSchema.optional(),
    }),
  ),
});
export type AverageTable = z.infer<typeof averageTableSchema>;
