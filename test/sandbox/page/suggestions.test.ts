import { describe, expect, it } from '@jest/globals';
import { suggestionsFor } from '../../../sandbox/page/composer/suggestions.ts';
import { state } from './support.ts';

const offered = (text: string) => suggestionsFor(text, state());

describe('what the composer offers', () => {
  it('is the commands after a slash, with hint and description', () => {
    expect(offered('/')).toMatchObject([
      { label: '/approval', detail: 'company | list', description: 'Start an approval', text: '/approval ' },
    ]);
    expect(offered('/x')).toEqual([]);
  });

  it('only hints at how to go on once the command is written', () => {
    expect(offered('/approval com')).toMatchObject([{ label: '/approval', onlyHint: true }]);
  });

  it('is people after an @, by any part of the name', () => {
    expect(offered('hello @pet')).toMatchObject([{ label: 'Anna Petrova', text: 'hello @Anna Petrova ' }]);
    expect(offered('a@b')).toEqual([]);
  });

  it('is nothing for a name that is written out', () => {
    expect(offered('hello @Anna Petrova ')).toEqual([]);
  });
});
