import { z } from 'zod';
import { digestChoices } from '../../flows/facts.ts';
import { processes } from '../../flows/processes.ts';
import { roles } from '../../flows/roles.ts';
import { hoursCount, line, share } from './file-formats.ts';

/** The kinds of tasks by how long each may take. */
export const dueHoursSection = z.strictObject({
  start: hoursCount.default(9),
  attach: hoursCount,
  vote: hoursCount,
  'confirm refusal': hoursCount,
  classify: hoursCount,
  revise: hoursCount.default(18),
  'answer protocol': hoursCount.default(18),
  'pursue counterparty': hoursCount.default(9),
  finalise: hoursCount.default(9),
  sign: hoursCount.default(18),
  'return originals': hoursCount.default(90),
  'judge originals': hoursCount.default(9),
  'check documents': hoursCount.default(9),
});

const rhythm = z.strictObject({
  remindAt: z
    .array(share)
    .describe('Shares of a task’s time after which it is reminded of, upwards, e.g. [50%, 100%]')
    .optional(),
  everyMorning: z.boolean().describe('Whether it is reminded of every working morning once it is late').optional(),
  escalateAfterHours: z
    .union([hoursCount, z.literal('never')], 'must be a number of working hours, e.g. 9, or never')
    .describe('Working hours past the due time after which the supervisor hears of it, then the next up the line')
    .optional(),
});

const exception = z.strictObject({
  process: z
    .enum(processes.map(({ name }) => name))
    .describe('Only tasks of this process')
    .optional(),
  stage: line.describe('Only tasks of this stage, e.g. signing').optional(),
  role: z
    .enum([...roles, 'product owner'])
    .describe('Only what is done as this role; product owner stands for the owners of all products')
    .optional(),
  task: z.enum(dueHoursSection.keyof().options).describe('Only tasks of this kind, as dueHours names them').optional(),
  dueHours: hoursCount.describe('Working hours that such a task may take').optional(),
  ...rhythm.shape,
});

/** The shape of what says how people are kept at their tasks. */
export const activitySection = rhythm.extend({
  digest: z
    .enum(digestChoices)
    .describe('How often people get a summary in the morning, unless they choose')
    .optional(),
  exceptions: z.array(exception).describe('Other rhythms for some tasks: the first that fits counts').optional(),
});

export type FileRhythm = z.infer<typeof rhythm>;
export type FileException = z.infer<typeof exception>;
export type FileActivity = z.infer<typeof activitySection>;
