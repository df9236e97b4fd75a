import type { Message } from '../../flows/effect.ts';
import type { Refusal } from '../../flows/refusal.ts';
import { at } from './stories.ts';

const voted = {
  type: 'voted',
  roles: ['lawyer'],
  name: 'Anna Petrova',
  onBehalfOf: null,
  remark: '',
  changed: false,
} as const;

/** Each message that there is, with a name for what makes it special. */
export const everyMessage: readonly (readonly [title: string, message: Message])[] = [
  ['voted', { ...voted, choice: 'approve' }],
  [
    'voted with remarks by the deputy',
    {
      ...voted,
      name: 'Samuel Okafor',
      onBehalfOf: 'Anna Petrova',
      choice: 'approve with remarks',
      remark: 'See clause 7.2.',
    },
  ],
  ['vote changed', { ...voted, choice: 'approve with remarks', remark: 'See clause 7.2.', changed: true }],
  ['voted against', { ...voted, choice: 'reject', remark: 'Too risky.' }],
  ['rejected', { type: 'rejected', roles: ['lawyer'], name: 'Anna Petrova', reason: 'Too risky.' }],
  ['sent to the check', { type: 'sent to the check', name: 'Jan Novak', documents: 3 }],
  ['check answered: clear', { type: 'check answered', outcome: 'clear', score: 82, documents: [], byHand: null }],
  [
    'check answered: documents',
    { type: 'check answered', outcome: 'documents required', score: 55, documents: ['annual accounts'], byHand: null },
  ],
  ['check answered: refused', { type: 'check answered', outcome: 'refused', score: 12, documents: [], byHand: null }],
  [
    'check answered by hand',
    { type: 'check answered', outcome: 'clear', score: null, documents: [], byHand: 'Anna Petrova' },
  ],
  [
    'refusal confirmed',
    { type: 'refusal decided', name: 'Elena Sokolova', decision: 'confirmed', reason: 'The owner is sanctioned.' },
  ],
  [
    'refusal not confirmed',
    { type: 'refusal decided', name: 'Elena Sokolova', decision: 'check again', reason: 'A namesake.' },
  ],
  [
    'documents asked for',
    { type: 'documents asked for', name: 'Laura Weiss', documents: ['annual accounts'], dueAt: at(24) },
  ],
  ['check unanswered', { type: 'check unanswered', since: at(1), role: 'lawyer', name: 'Anna Petrova' }],
  ['check not asked for', { type: 'check unanswered', since: null, role: 'lawyer', name: 'Anna Petrova' }],
  ['check unanswered and nobody', { type: 'check unanswered', since: at(1), role: 'lawyer', name: null }],
  ['asked', { type: 'asked', question: 'q1', name: 'Anna Petrova', to: 'Mei Chen', text: 'Is the bank ours?' }],
  ['answered', { type: 'answered', question: 'q1', name: 'Jan Novak', asker: 'Mei Chen', text: 'Yes, it is.' }],
  ['ended: success', { type: 'ended', how: 'success', until: at(180 * 24) }],
  ['ended: failure', { type: 'ended', how: 'failure', reason: 'Too risky.' }],
  ['ended: withdrawn', { type: 'ended', how: 'withdrawn', name: 'Jan Novak', reason: 'They chose another carrier.' }],
  [
    'moved by an administrator',
    { type: 'moved', task: 't2', from: 'Mei Chen', to: 'David Stern', by: 'Irina Volkova', reason: 'Mei is ill.' },
  ],
  ['moved by the matrix', { type: 'moved', task: 't2', from: 'Mei Chen', to: 'David Stern', by: null, reason: '' }],
  ['named', { type: 'moved', task: 't2', from: null, to: 'David Stern', by: 'Irina Volkova', reason: 'Nobody else.' }],
  ['no longer required', { type: 'no longer required', task: 't3' }],
  ['nobody to decide', { type: 'nobody to decide', task: 't3' }],
  ['escalated', { type: 'escalated', task: 't3', to: 'Elena Sokolova', holder: 'Mei Chen', why: 'late' }],
  ['unattended', { type: 'escalated', task: 't3', to: 'Elena Sokolova', holder: 'Mei Chen', why: 'unattended' }],
  [
    'deputy put on',
    { type: 'deputy put on', task: 't3', name: 'Elena Sokolova', deputy: 'Tomasz Zielinski', holder: 'Mei Chen' },
  ],
];

/** Each refusal that there is. */
export const everyRefusal: readonly Refusal[] = [
  { type: 'unknown approval' },
  { type: 'delivered before' },
  { type: 'ended', status: 'success', at: at(3) },
  { type: 'ended', status: 'failure', at: at(3) },
  { type: 'ended', status: 'withdrawn', at: at(3) },
  { type: 'stage over', stage: 'cascade' },
  { type: 'no longer required', task: 't1' },
  { type: 'task done', name: 'Jan Novak', at: at(3) },
  { type: 'already voted', name: 'Samuel Okafor', you: false, choice: 'approve', at: at(3) },
  { type: 'already voted', name: 'Mei Chen', you: true, choice: 'approve with remarks', at: at(3) },
  { type: 'not yours', holder: 'Anna Petrova', deputy: 'Samuel Okafor' },
  { type: 'not yours', holder: 'Anna Petrova', deputy: null },
  { type: 'not yours', holder: null, deputy: null },
  { type: 'own approval' },
  { type: 'counted already', roles: ['lawyer'] },
  { type: 'unknown person' },
  { type: 'remark required' },
  { type: 'reason required' },
  { type: 'text too long', max: 2000 },
  { type: 'only the initiator', name: 'Jan Novak' },
  { type: 'only an administrator' },
  { type: 'only up the line' },
  { type: 'no deputy to put on' },
  { type: 'deputy asked already', name: 'Tomasz Zielinski' },
  { type: 'cannot be put off', until: 0, most: Date.UTC(2026, 11, 24, 9) },
  { type: 'not a possible holder', name: 'Mei Chen' },
  { type: 'holds it already', name: 'Mei Chen' },
  { type: 'documents missing', fields: ['charter', 'bank letter'] },
  { type: 'documents missing', fields: [] },
  { type: 'no such field', fields: ['charter', 'bank letter'] },
  { type: 'no document wanted' },
  { type: 'too many files', max: 20 },
  { type: 'unknown file' },
  { type: 'check not waiting' },
  { type: 'unknown question' },
  { type: 'question answered', name: 'Jan Novak', at: at(3) },
  { type: 'not asked', name: 'Jan Novak' },
  { type: 'reason to start again', refusedBecause: 'too risky' },
  { type: 'approval running', number: 'CA-2026-0009', id: 'a9' },
];
