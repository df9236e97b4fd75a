import { describe, expect, it } from '@jest/globals';
import { createTellOnce } from '../../bot/tell-once.ts';

describe('telling what fails', () => {
  it('tells the same failure of the same thing once, until it went well or fails otherwise', async () => {
    const told: string[] = [];
    const tellOnce = createTellOnce((error) => told.push(String(error)));
    const fails = (words: string) => () => Promise.reject(new Error(words));
    await tellOnce('poll a', fails('503'));
    await tellOnce('poll a', fails('503'));
    await tellOnce('poll b', fails('503'));
    expect(told).toEqual(['Error: 503', 'Error: 503']);
    await tellOnce('poll a', fails('refused'));
    await tellOnce('poll a', fails('503'));
    expect(told.slice(2)).toEqual(['Error: refused', 'Error: 503']);
    await tellOnce('poll a', () => Promise.resolve());
    await tellOnce('poll a', fails('503'));
    expect(told).toHaveLength(5);
  });
});
