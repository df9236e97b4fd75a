import { MongoServerError } from 'mongodb';
import { type Model, type QueryFilter, trusted } from 'mongoose';
import type { CompanyDocument } from './company-schema.ts';
import { compact, hasParts, wordsOf } from './search-words.ts';

export type FoundCompany = Omit<CompanyDocument, 'words' | 'parts'>;

/** A step that takes longer, in ms, is left out: somebody is typing, and one more letter says more. */
const timeAllowed = 500;
const timeIsOver = 50;

/**
 * Companies that a text fits, best first: a number or the name begins with it, each of its words begins one of the company's words or numbers, each
 * is somewhere within one. Every step runs along an index and stops when there are enough. An empty text gives the first in the order of names.
 */
export async function findCompanies(
  model: Model<CompanyDocument>,
  text: string,
  limit: number,
): Promise<FoundCompany[]> {
  const found = new Map<string, FoundCompany>();
  for (const filter of steps(text)) {
    if (found.size >= limit) break;
    for (const company of await step(model, filter, limit)) found.set(company._id, company);
  }
  return [...found.values()].slice(0, limit);
}

async function step(
  model: Model<CompanyDocument>,
  filter: QueryFilter<CompanyDocument>,
  limit: number,
): Promise<FoundCompany[]> {
  const alongNames = 'sortName' in filter || Object.keys(filter).length === 0;
  try {
    const query = model.find(filter, { words: 0, parts: 0 }).limit(limit).maxTimeMS(timeAllowed);
    return await (alongNames ? query.sort({ sortName: 1 }) : query).lean().exec();
  } catch (error) {
    if (error instanceof MongoServerError && error.code === timeIsOver) return [];
    throw error;
  }
}

function steps(text: string): QueryFilter<CompanyDocument>[] {
  const words = wordsOf(text);
  if (words.length === 0) return text.trim() === '' ? [{}] : [];
  // The longest word says most, so the index is asked for it.
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const number = compact(text);
  return [
    ...(/\d/.test(number) ? [{ words: begins(number) }] : []),
    { sortName: begins(words.join(' ')) },
    { words: trusted({ $all: longestFirst.map(begins) }) },
    ...(longestFirst.every(hasParts) ? [{ $and: longestFirst.map(isWithin) }] : []),
  ];
}

const isWithin = (word: string) => ({ $or: [{ parts: begins(word) }, { words: begins(word) }] });

/** Words hold letters and digits only, with single spaces between, so nothing in them means anything to a pattern. */
const begins = (word: string) => new RegExp(`^${word}`);
