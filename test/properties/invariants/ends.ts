import type { Told } from '../support/telling.ts';

const day = 86_400_000;

/** An end marks the company once, as it ended; nothing else marks it, but that it is started or completed. */
export function anEndMarksTheCompany({ before, after, effects }: Told): string | null {
  const marks = effects.flatMap((effect) =>
    effect.type === 'mark company' && effect.event.type !== 'approval started' ? effect.event : [],
  );
  const ended = before.status === 'running' && after.status !== 'running';
  if (!ended) return marks.length === 0 ? null : 'it is marked though nothing ended';
  const [mark, ...more] = marks;
  if (!mark || more.length > 0) return `it is marked ${marks.length} times`;
  const wanted = { success: 'approved', failure: 'refused', withdrawn: 'withdrawn' }[after.status];
  if (mark.type !== wanted || mark.at !== after.endedAt) return `${after.status} marks it ${mark.type}`;
  return mark.type === 'approved' && mark.forDays * day !== 180 * day ? `approved for ${mark.forDays} days` : null;
}

/** Success needs everyone's approval; Failure a rejection, or a refusal that a person decided; the third end the initiator's word. */
export function anEndHasItsReason({ before, event, verdict, after }: Told): string | null {
  if (!verdict.ok || before.status !== 'running' || after.status === 'running') return null;
  const choices = after.seats.map(({ votes }) => votes.at(-1)?.choice);
  switch (after.status) {
    case 'success':
      return choices.length === 4 && choices.every((choice) => choice?.startsWith('approve'))
        ? null
        : `it succeeded with ${choices.join(', ')}`;
    case 'failure': {
      const decided =
        (event.type === 'voted' && event.choice === 'reject') ||
        (event.type === 'refusal confirmed' && event.decision === 'confirmed') ||
        (event.type === 'classified' && event.outcome === 'refused');
      return decided && after.reason !== '' ? null : `it failed by ${event.type} because "${after.reason}"`;
    }
    case 'withdrawn':
      return event.type === 'withdrawn' && after.reason !== '' ? null : `it was withdrawn by ${event.type}`;
  }
}

/** The initiator, all who voted and all who had something to do hear of the end by DM, each once; the thread too. Whoever ended it by their own task knows. */
export function everyoneHearsOfTheEnd({ before, after, event, effects }: Told): string | null {
  if (before.status !== 'running' || after.status === 'running') return null;
  const told = effects.flatMap((effect) =>
    effect.type === 'tell' && effect.message.type === 'ended' ? effect.to : [],
  );
  const voters = after.seats.flatMap(({ votes }) => votes.map(({ by }) => by));
  const doer = 'by' in event ? event.by : null;
  const freed = after.tasks.flatMap(({ id, state, holder }) =>
    state.is === 'no longer required' && holder !== null && holder !== doer && isOpenIn(before, id) ? holder : [],
  );
  const wanted = [...new Set([after.initiator, ...voters, ...freed])].sort();
  if ([...told].sort().join() !== wanted.join()) return `${told} hear of it, not ${wanted}`;
  const said = effects.filter((effect) => effect.type === 'say' && effect.message.type === 'ended');
  return said.length === 1 ? null : 'the thread does not hear of it once';
}

const isOpenIn = ({ tasks }: Told['before'], id: string): boolean =>
  tasks.some((task) => task.id === id && task.state.is === 'open');
