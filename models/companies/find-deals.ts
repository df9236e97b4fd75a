import type { Model } from 'mongoose';
import type { DealDocument } from './deal-schema.ts';
import { wordsOf } from './search-words.ts';

/** More open deals than a company has; what is typed is looked for among them. */
const looked = 500;

/** A company's open deals in whose title or id each word of the text is found, in the order of titles. */
export async function findDeals(
  model: Model<DealDocument>,
  { company, text, limit }: { company: string; text: string; limit: number },
): Promise<DealDocument[]> {
  const open = await model.find({ company, state: 'open' }).sort({ title: 1 }).limit(looked).lean().exec();
  const words = wordsOf(text);
  return open
    .filter(({ _id, title }) => {
      const said = wordsOf(`${_id} ${title}`).join(' ');
      return words.every((word) => said.includes(word));
    })
    .slice(0, limit);
}
