import type { Approval, ApprovalId } from '../../../flows/approval.ts';
import type { Effect } from '../../../flows/effect.ts';
import type { Happening, Started } from '../../../flows/event.ts';
import type { Millis } from '../../../flows/facts.ts';
import { heldBy, processNamed } from '../../../flows/processes.ts';
import {
  type CompanyAttribute,
  type CompanyStanding,
  decideStanding,
  noStanding,
  type StandingEvent,
  standingWith,
} from '../../../flows/standing.ts';
import type { Start } from '../../../models/approvals/start.ts';
import type { Told as Answer } from '../../../models/approvals/tell.ts';
import { monday } from '../../support/flows.ts';
import { holdOfContract } from '../contracts/invariants.ts';
import { hold } from '../invariants/every.ts';
import { begun, type Played, type Told, toldAlone } from '../support/telling.ts';
import type { Attempt } from './attempts.ts';
import { holdOfCard, holdOfLink, holdOfStart } from './invariants/every.ts';
import { organization } from './organization.ts';

/** What happens between approvals. All else is done by people and by services, as the approvals stand. */
export type LinkEffect = Extract<
  Effect,
  { type: 'mark company' | 'look at company' | 'await company' | 'leave company' | 'signal' }
>;

/** An effect that nobody has noted as done. */
export interface Work {
  approval: ApprovalId;
  effect: LinkEffect;
  /** How far somebody is with it; null when nobody works at it. */
  attempt: Attempt | null;
}

/** A word about a company, when it was said or when it came to the card. */
export interface Mark {
  company: string;
  event: StandingEvent;
  arrived: Millis;
}

/** Several approvals of both processes at once, and what is between them: what the database and the CRM keep in production. */
export type World = ReturnType<typeof createWorld>;

export function createWorld() {
  const world = {
    clock: monday as Millis,
    /** By id, in the order of their starts. */
    played: new Map<ApprovalId, Played>(),
    work: [] as Work[],
    /** All words that approvals have said of companies, oldest first, and those that have come to cards. */
    words: [] as Mark[],
    marks: [] as Mark[],
    cards: new Map<string, CompanyStanding>(),
    /** Each contract as it stood when somebody last began with an effect of it, by the company approval that the effect may start. */
    taken: new Map<ApprovalId, Approval>(),

    approvals: (): Approval[] => [...world.played.values()].map(({ known }) => known.approval),
    running: (): Approval[] => world.approvals().filter(({ status }) => status === 'running'),

    approval(id: ApprovalId): Approval {
      const played = world.played.get(id);
      if (!played) throw new Error(`${id} was never started`);
      return played.known.approval;
    },

    standing: (company: string): CompanyStanding => world.cards.get(company) ?? noStanding(company),

    /** With what is still to be put on the card. */
    attributeOf(company: string): CompanyAttribute | null {
      const ahead = world.work.flatMap(({ effect }) =>
        effect.type === 'mark company' && effect.company === company ? [effect.event] : [],
      );
      return standingWith(world.standing(company), ahead).attribute;
    },

    tell(id: ApprovalId, happening: Exclude<Happening, Started> & { delivery: string }): Answer {
      const before = world.played.get(id);
      if (!before) return { ok: false, refusal: { type: 'unknown approval' }, approval: null };
      const watch = before.known.approval.process === 'company' ? hold : holdOfContract;
      const after = toldAlone({ ...before, clock: world.clock }, { ...happening, at: world.clock }, watch);
      world.played.set(id, after);
      const told = after.told.at(-1) as Told;
      noted(id, told.effects);
      holdOfLink(told, world);
      return told.verdict.ok ? { ok: true, approval: told.after } : { ...told.verdict, approval: told.after };
    },

    /** The number and the card are found here, and one approval at a time holds what only one may have. */
    start({ process: name, delivery, ...start }: Omit<Start, 'at'>): Answer {
      const process = processNamed(name);
      const wanted = `${process.oneAtATime.per} ${process.oneAtATime.key(start.form)}`;
      const before = world.played.get(start.id)?.known.approval ?? holding(wanted);
      if (before?.id === start.id) return { ok: true, approval: before };
      if (before) {
        return {
          ok: false,
          refusal: { type: 'approval running', id: before.id, number: before.number },
          approval: before,
        };
      }
      const attribute = world.attributeOf(process.company(start.form) ?? '');
      const number = `${process.numbered}-2026-${world.played.size + 1}`;
      const beginning = { process, organization, at: world.clock, delivery };
      const started = begun({ ...start, type: 'started', number, attribute }, beginning);
      if (!started.ok) return { ...started, approval: null };
      world.played.set(start.id, started.played);
      noted(start.id, started.played.effects);
      holdOfStart(started.played, world);
      return { ok: true, approval: started.played.known.approval };
    },

    holding: (process: string, key: string): Approval | null =>
      holding(`${processNamed(process).oneAtATime.per} ${key}`),

    /** A word comes to a company's card. A repeated delivery changes nothing. */
    mark(company: string, event: StandingEvent, delivery: string): void {
      if (applied.has(delivery)) return;
      applied.add(delivery);
      world.marks.push({ company, event, arrived: world.clock });
      world.cards.set(company, decideStanding(world.standing(company), event).standing);
      holdOfCard(company, world);
    },

    /** Whom time alone changes hear that it has passed. */
    tellOfTime(): void {
      for (const { id, wakeAt } of world.running()) {
        if (wakeAt === null || wakeAt > world.clock) continue;
        world.tell(id, { type: 'time passed', delivery: `time ${id} ${world.clock}` });
      }
      for (const [company, card] of world.cards) {
        if (card.wakeAt === null || card.wakeAt > world.clock) continue;
        world.cards.set(company, decideStanding(card, { type: 'time passed', at: world.clock }).standing);
        holdOfCard(company, world);
      }
    },
  };
  const applied = new Set<string>();

  function noted(approval: ApprovalId, effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (isOfLink(effect)) world.work.push({ approval, effect, attempt: null });
      if (effect.type === 'mark company') {
        world.words.push({ company: effect.company, event: effect.event, arrived: world.clock });
      }
    }
  }

  const holding = (wanted: string): Approval | null =>
    world.approvals().find((approval) => heldBy(approval) === wanted) ?? null;

  return world;
}

function isOfLink(effect: Effect): effect is LinkEffect {
  return ['mark company', 'look at company', 'await company', 'leave company', 'signal'].includes(effect.type);
}
