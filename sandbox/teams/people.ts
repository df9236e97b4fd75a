import { OUTSIDERS, people } from '../workspace/people.ts';
import { opaque, uuidOf } from './ids.ts';
import type { Person } from './model.ts';

/** The tenant of those who are not the company's. */
export const OTHER_TENANT = uuidOf('tenant of somebody else');

/** Who comes from another tenant without being a guest of the company's. */
const STRANGERS = ['oskar'];

/** The demo's people as members of the company's tenant, each with ids that stay the same from run to run. */
export function teamsPeople(tenant: string): Person[] {
  return people(0).map(({ handle, name, title, email, locale, timeZone, guest, colour }) => {
    const address = guest || STRANGERS.includes(handle) ? `${handle}@partner.example` : email;
    return {
      handle,
      id: `29:1${opaque(`person ${handle}`)}`,
      aadObjectId: uuidOf(`person ${handle}`),
      name,
      title,
      email: address,
      userPrincipalName: guest ? `${address.replace('@', '_')}#EXT#@aurora-logistics.example` : address,
      locale,
      timeZone,
      tenant: STRANGERS.includes(handle) ? OTHER_TENANT : tenant,
      role: guest ? 'guest' : 'user',
      colour,
    };
  });
}

/** Whether a person is one of the company's own. */
export function isColleague({ handle }: Person): boolean {
  return !OUTSIDERS.includes(handle);
}
