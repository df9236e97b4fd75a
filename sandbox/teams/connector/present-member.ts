import type { JsonObject } from '../../json.ts';
import type { Person } from '../model.ts';

/** A member as the connector gives them. */
export function memberOf(person: Person): JsonObject {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: person.id,
    name: person.name,
    objectId: person.aadObjectId,
    aadObjectId: person.aadObjectId,
    givenName,
    surname: rest.join(' '),
    email: person.email,
    userPrincipalName: person.userPrincipalName,
    tenantId: person.tenant,
    userRole: person.role,
  };
}
