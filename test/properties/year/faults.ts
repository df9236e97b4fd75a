import { expectedOf, marksOf } from './expected.ts';
import type { Minute, PlainWorld } from './plain-world.ts';
import type { Script, Told } from './script.ts';
import type { Heard, Turn } from './turn.ts';

/** What a year showed: the approvals, and who works when. */
interface Lived {
  scripts: readonly Script[];
  world: PlainWorld;
}

/** All that was sent otherwise than it should have been, in words. */
export function faultsOf({ scripts, world }: Lived): string[] {
  return scripts.flatMap(({ told, strays, cameLate }) => [
    ...strays.map((one) => `${said(one)} about what was over`),
    ...told.flatMap((one) => [...unlikeTheModel(one, world, cameLate), ...unbearable(one, world)]),
  ]);
}

function unlikeTheModel({ turn, heard, dueAt }: Told, world: PlainWorld, cameLate: (at: Minute) => boolean): string[] {
  const { due } = marksOf(turn, world);
  const wanted = expectedOf(turn, world, cameLate).map(said).sort();
  const came = heard.map(said).sort();
  return [
    ...(due === dueAt ? [] : [`due at ${moment(dueAt)}, not at ${moment(due)}`]),
    ...wanted.filter((one) => !came.includes(one)).map((one) => `missing: ${one}`),
    ...came.filter((one) => !wanted.includes(one)).map((one) => `not wanted: ${one}`),
  ].map((fault) => `${turn.about} of ${turn.holder} since ${moment(turn.opened)}: ${fault}`);
}

/** What must not be, whatever the rules: nobody is reached outside their hours, while away, twice, or when it is over. */
function unbearable({ turn, heard }: Told, world: PlainWorld): string[] {
  const { administrators } = world;
  // That nobody is there is noted for administrators at once; the bot keeps it until they work.
  const atAnyHour = ({ is, to }: Heard) => is === 'escalate' && administrators.includes(to);
  return heard.flatMap((one, index) => {
    const { at, to, is } = one;
    const wrong = [
      ...(atAnyHour(one) || world.works(to, at) ? [] : ['outside their hours']),
      ...(world.isAway(to, at) ? ['while away'] : []),
      ...(heard.slice(0, index).some((before) => said(before) === said(one)) && !isAskedFor(one, turn)
        ? ['twice']
        : []),
      ...(at > turn.until ? ['after it was over'] : []),
      ...(is === 'escalate' && !administrators.includes(to) && heardBefore(one, heard.slice(0, index))
        ? ['though they have heard of it']
        : []),
    ];
    return wrong.map((why) => `${turn.about}: ${said(one)} ${why}`);
  });
}

/** Somebody may ask for a reminder in the very minute of another. */
const isAskedFor = ({ at, is }: Heard, { acts }: Turn) =>
  is === 'remind' && acts.some((act) => act.at === at && act.is === 'reminder asked for');

const heardBefore = ({ to }: Heard, before: readonly Heard[]) =>
  before.some((other) => other.is === 'escalate' && other.to === to);

const said = ({ at, is, to }: Heard) => `${is} ${to} ${moment(at)}`;

const moment = (at: Minute) => new Date(at * 60_000).toISOString().slice(0, 16);
