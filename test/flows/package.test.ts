import { describe, expect, it } from '@jest/globals';
import type { Happening } from '../../flows/event.ts';
import { maxFiles } from '../../flows/package.ts';
import { answered, reached, startedBy, told, toTheCheck } from '../support/flows.ts';

const offer = (id: string, task = 't1'): Happening => {
  return { type: 'file offered', task, by: 'jan', offer: id, name: 'charter.pdf', size: 100 };
};
const fetched = (id: string): Happening => {
  const file = { id, name: 'charter.pdf', size: 100, type: 'application/pdf', sha256: 'ab' };
  return { type: 'file fetched', offer: id, file };
};
const charters = (count: number) =>
  Array.from({ length: count }, (_, index) => [offer(`c${index}`), fetched(`c${index}`)]).flat();

describe('the files of an approval', () => {
  it('are twenty at most', () => {
    const complete = reached([...toTheCheck.slice(0, -1), ...charters(maxFiles - 2)]);
    expect(told(complete, offer('one more'))).toEqual({
      ok: false,
      refusal: { type: 'too many files', max: maxFiles },
    });
  });

  it('are more when a task still lacks one: it could not go on without', () => {
    const full = reached([startedBy('jan'), ...charters(maxFiles)]);
    const one = told(full, offer('the letter'));
    expect(one).toMatchObject({ ok: true });
    expect(one.ok && told(one.approval, offer('another'))).toMatchObject({
      ok: false,
      refusal: { type: 'too many files' },
    });
  });

  it('are more when the security check asks for another', () => {
    const crowded = reached([
      ...toTheCheck.slice(0, -1),
      ...charters(maxFiles - 2),
      { type: 'sent to the check', task: 't1', by: 'jan' },
      answered(55),
    ]);
    expect(told(crowded, offer('the letter', 't2'))).toMatchObject({ ok: true });
  });
});
