import { MongoServerError } from 'mongodb';
import { trusted } from 'mongoose';
import type { IdentityDocument, IdentityModel, Platform } from './identity-schema.ts';
import type { Match, Member } from './match-members.ts';

const duplicateKey = 11000;
const majority = { w: 'majority', j: true } as const;

/** Keeps who was found. What another process has found first stands; an id in the organization's file takes the person from where they were. */
export async function keepMatch(
  model: IdentityModel,
  platform: Platform,
  { member, person, by }: Match,
): Promise<void> {
  const { tenant, user, email } = member;
  const _id = `${platform}/${tenant}/${user}`;
  const found = { platform, tenant, user, person, foundBy: by === 'email' ? email : '', ...descriptionOf(member) };
  try {
    if (by === 'email') {
      await model.create([{ _id, ...found }], majority);
      return;
    }
    await model.deleteMany({ platform, tenant, person, _id: trusted({ $ne: _id }) });
    await model.updateOne({ _id }, { $set: found }, { upsert: true, writeConcern: majority });
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error;
  }
}

/** Takes over what the chat says now of those who have been found. */
export async function keepDescriptions(
  model: IdentityModel,
  found: readonly IdentityDocument[],
  members: readonly Member[],
): Promise<void> {
  const byUser = new Map(members.map((member) => [member.user, member]));
  const updates = found.flatMap((one) => {
    const member = byUser.get(one.user);
    // A list that tells no language leaves the one that was seen.
    const now = member && descriptionOf({ ...member, locale: member.locale ?? one.locale });
    const same = now && descriptionOf(one);
    if (!now || JSON.stringify(now) === JSON.stringify(same)) return [];
    return [{ updateOne: { filter: { _id: one._id }, update: { $set: now } } }];
  });
  if (updates.length > 0) await model.bulkWrite(updates);
}

type Described = Pick<Member, 'locale' | 'timeZone' | 'guest' | 'deleted'>;

function descriptionOf({ locale, timeZone = null, guest = false, deleted = false }: Described) {
  return { locale, timeZone, guest, deleted };
}
