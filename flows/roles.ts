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

/** The owner of a product, e.g. `owner of chilled transport`. */
export type ProductOwner = `owner of ${string}`;

/** Who may have a seat in a vote: a row of the matrix, or a product's owner. */
export type SeatRole = Role | ProductOwner;

const prefix = 'owner of ';

export const ownerOf = (product: string): ProductOwner => `${prefix}${product}`;

/** The product whose owner this is; null for a row of the matrix. */
export const productOf = (role: SeatRole): string | null => (isRow(role) ? null : role.slice(prefix.length));

export const isRow = (role: SeatRole): role is Role => !role.startsWith(prefix);
