import type { ContractSettings, DueHours } from '../../flows/facts.ts';

/** Two working days for documents, one for everything else. */
export const hoursOfADay: DueHours = {
  start: 8,
  attach: 16,
  vote: 8,
  'confirm refusal': 8,
  classify: 8,
  revise: 8,
  'answer protocol': 8,
  'pursue counterparty': 8,
  finalise: 8,
  sign: 8,
  'return originals': 8,
  'judge originals': 8,
  'check documents': 8,
};

/** An organization that has only company approvals. */
export const noContracts: ContractSettings = {
  entities: {},
  baseCurrency: 'EUR',
  rates: {},
  products: {},
  rules: [],
  vetoes: [],
  counterpartyReminderHours: 16,
  counterpartyReminders: 3,
  documentPoints: [],
};
