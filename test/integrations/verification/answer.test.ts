import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAnswer, readAnswer } from '../../../integrations/verification/answer.ts';
import { anAnswer } from '../../support/check-requests.ts';

describe('an answer', () => {
  it('is read as the protocol says', () => {
    expect(parseAnswer(anAnswer)).toEqual({ ok: true, answer: anAnswer });
  });

  it('may have more keys: they stay in the raw answer only', () => {
    expect(parseAnswer({ ...anAnswer, riskModel: 'v7' })).toEqual({ ok: true, answer: anAnswer });
  });

  it('names each document once', () => {
    const documents = ['bank letter', ' bank letter ', 'charter'];
    expect(parseAnswer({ ...anAnswer, documents })).toMatchObject({
      answer: { documents: ['bank letter', 'charter'] },
    });
  });

  it.each([
    ['no score', { score: undefined }],
    ['a score in words', { score: '82' }],
    ['a score above 100', { score: 101 }],
    ['a score that is no number', { score: Number.NaN }],
    ['flags that are no list', { flags: 'sanctions list' }],
    ['a flag without a name', { flags: [''] }],
    ['no documents', { documents: null }],
    ['no comment', { comment: undefined }],
    ['a request with other characters', { request: '../other' }],
    ['a time in words', { answeredAt: 'yesterday' }],
  ])('with %s cannot be read', (_, change) => {
    expect(parseAnswer({ ...anAnswer, ...change })).toEqual({
      ok: false,
      error: expect.stringContaining('cannot be read'),
    });
  });

  it('is cut where its comment is longer than 2,000 characters', () => {
    expect(parseAnswer({ ...anAnswer, comment: 'я'.repeat(5_000) })).toMatchObject({
      answer: { comment: 'я'.repeat(2_000) },
    });
  });

  it.each([Buffer.from('clear'), Buffer.from(''), Buffer.from([0xff, 0xfe]), Buffer.from('null')])(
    'of bytes %# cannot be read',
    (raw) => {
      expect(readAnswer(raw)).toMatchObject({ ok: false });
    },
  );

  it('never comes out of anything else', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => expect(parseAnswer(json).ok).toBe(false)));
  });
});
