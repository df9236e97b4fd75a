/** The rows of the Matrix of Approvers. A product's owner is not here: each product names its own. */
export const roles = [
  'lawyer',
  'financial director',
  'financial manager',
  'commercial director',
  'chief accountant',
  'loan supervisor',
  'operations director',
  'purchasing director',
  'general manager',
  'assistant to the general manager',
] as const;

export type Role = (typeof roles)[number];
