import { createHash, randomBytes } from 'node:crypto';

/** A secret that stands in an address: 192 random bits. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is stored of a token, and what it is looked up by: how long that takes says nothing about how near a guess was. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
