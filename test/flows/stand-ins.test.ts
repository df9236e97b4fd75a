import { describe, expect, it } from '@jest/globals';
import { standInsOf } from '../../flows/stand-ins.ts';
import { monday, organizationOf } from '../support/flows.ts';
import { noContracts } from '../support/settings.ts';

const day = 86_400_000;
const away = { person: 'anna', from: monday, to: monday + 5 * day };

describe('who stands in while somebody is away', () => {
  it('is the deputy of each of their roles, and of their products', () => {
    const contracts = { ...noContracts, products: { tea: { employee: 'anna', deputy: 'petra' } } };
    expect(standInsOf(away, organizationOf({ contracts }))).toEqual([
      { role: 'lawyer', deputy: 'sam', lacking: null },
      { role: 'owner of tea', deputy: 'petra', lacking: null },
    ]);
    expect(standInsOf({ ...away, person: 'jan' }, organizationOf({ contracts }))).toEqual([]);
  });

  it('is nobody where no deputy is named, they have left, or are away in that time too', () => {
    const whole = organizationOf();
    const lacking = (part: Partial<typeof whole>) => standInsOf(away, organizationOf(part)).map((one) => one.lacking);
    expect(lacking({ matrix: { ...whole.matrix, lawyer: { employee: 'anna', deputy: null } } })).toEqual([
      { why: 'none named' },
    ]);
    const { sam } = whole.people;
    expect(lacking({ people: { ...whole.people, ...(sam && { sam: { ...sam, active: false } }) } })).toEqual([
      { why: 'has left' },
    ]);
    const from = monday + 4 * day;
    expect(lacking({ absences: [{ person: 'sam', from, to: from + 9 * day }] })).toEqual([
      { why: 'away too', from, to: from + 9 * day },
    ]);
    expect(lacking({ absences: [{ person: 'sam', from: away.to, to: away.to + day }] })).toEqual([null]);
  });
});
