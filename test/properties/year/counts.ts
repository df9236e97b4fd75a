import type { Minute, PlainWorld } from './plain-world.ts';
import type { Script } from './script.ts';
import type { Act } from './turn.ts';

const springForward = Date.UTC(2026, 2, 29, 1) / 60_000;
const fallBack = Date.UTC(2026, 9, 25, 1) / 60_000;

/** How much happened in a year, so that one in which nothing did proves nothing. */
export function countsOf({ scripts, world }: { scripts: readonly Script[]; world: PlainWorld }) {
  const told = scripts.flatMap((script) => script.told);
  const heard = told.flatMap((one) => one.heard);
  const open = (at: Minute) => told.filter(({ turn }) => turn.opened < at && at < turn.until).length;
  const acts = (is: Act['is']) => told.flatMap(({ turn }) => turn.acts).filter((act) => act.is === is).length;
  return {
    reminders: heard.filter(({ is }) => is === 'remind').length,
    remindersOfDeputies: told.flatMap(({ turn, heard: sent }) =>
      sent.filter(({ is, to }) => is === 'remind' && turn.holder !== null && to !== turn.holder),
    ).length,
    remindersOfAdministrators: told.flatMap(({ turn, heard: sent }) => (turn.holder === null ? sent : [])).length,
    escalations: heard.filter(({ is, to }) => is === 'escalate' && !world.administrators.includes(to)).length,
    secondSteps: told.filter(({ heard: sent }) => sent.filter(({ is }) => is === 'escalate').length > 1).length,
    nobodyThere: heard.filter(({ is, to }) => is === 'escalate' && world.administrators.includes(to)).length,
    putOff: acts('put off'),
    askedFor: acts('reminder asked for'),
    deputiesPutOn: acts('deputy put on'),
    handedOver: told.length - new Set(told.map(({ turn }) => turn.about)).size,
    withdrawnOrGivenUp: scripts.filter(({ endedBy }) => endedBy() === 'withdrawn').length,
    acrossTheSpringChange: open(springForward),
    acrossTheAutumnChange: open(fallBack),
  };
}

/** What any year has at least. */
export const enough: Readonly<Record<keyof ReturnType<typeof countsOf>, number>> = {
  reminders: 1500,
  remindersOfDeputies: 80,
  remindersOfAdministrators: 3,
  escalations: 250,
  secondSteps: 60,
  nobodyThere: 10,
  putOff: 60,
  askedFor: 50,
  deputiesPutOn: 25,
  handedOver: 30,
  withdrawnOrGivenUp: 10,
  acrossTheSpringChange: 3,
  acrossTheAutumnChange: 3,
};
