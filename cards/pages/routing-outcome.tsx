import type { Language } from '../../flows/facts.ts';
import { joined } from '../joined.ts';
import type { ApproverView, RouteView } from '../routing/route-view.ts';
import { type Words, wordsIn } from '../words/words.ts';

interface Props {
  route: RouteView;
  words: Words['routing'];
}

/** What the rules make of the contract: who is asked and why, which rules hold, and why the others do not. */
export function RoutingOutcome({ route, language }: { route: RouteView; language: Language }) {
  const words = wordsIn(language).routing;
  return (
    <>
      {route.fault && (
        <p className="notice bad">
          {words.cannotStart}. {route.fault}
        </p>
      )}
      <Figures route={route} words={words} />
      {!route.fault && <Approvers route={route} words={words} />}
      <Rules title={words.counting} none={words.none}>
        {route.counting.map(({ because, roles }) => [because, roles])}
      </Rules>
      <Rules title={words.notCounting} none={words.none}>
        {route.notCounting.map(({ because, unmet }) => [because, unmet])}
      </Rules>
    </>
  );
}

function Figures({ route: { worth, products, vetoes }, words }: Props) {
  return (
    <div className="sheet box">
      <dl className="figures">
        <dt>{words.amount}</dt>
        <dd className="worth">{worth ?? words.none}</dd>
        <dt>{words.products}</dt>
        <dd>
          {products.length === 0 && words.none}
          {products.map(({ product, owner, deputy }) => (
            <div key={product}>
              {product}: {owner ?? <span className="badge bad">{words.noOwner}</span>}
              {deputy && <span className="small"> {words.deputy(deputy)}</span>}
            </div>
          ))}
        </dd>
        <dt>{words.vetoes}</dt>
        <dd>
          {vetoes.length === 0 && words.none}
          {vetoes.map(({ role, votes }) => (
            <div key={role}>
              {role} <span className="small">{votes ? words.vetoHere : words.vetoAway}</span>
            </div>
          ))}
        </dd>
      </dl>
    </div>
  );
}

function Approvers({ route: { approvers }, words }: Props) {
  return (
    <div className="sheet box">
      <h2>{approvers.length === 0 ? words.nobodyVotes : words.approvers(approvers.length)}</h2>
      <ul className="list">
        {approvers.map((approver) => (
          <Approver key={approver.roles.map(({ role }) => role).join()} approver={approver} words={words} />
        ))}
      </ul>
    </div>
  );
}

function Approver({ approver: { person, deputy, roles }, words }: { approver: ApproverView; words: Words['routing'] }) {
  return (
    <li>
      <div className="line">
        {person ? <span className="name">{person}</span> : <span className="badge bad">{words.nobody}</span>}
        {deputy && <span className="small">{words.deputy(deputy)}</span>}
      </div>
      {roles.map(({ role, reasons, veto }) => (
        <div className="role" key={role}>
          {role} {veto && <span className="badge warning">{words.veto}</span>}
          <div className="small">{joined(...reasons)}</div>
        </div>
      ))}
    </li>
  );
}

function Rules({ title, none, children }: { title: string; none: string; children: readonly (readonly string[])[] }) {
  return (
    <div className="sheet box">
      <h2>{title}</h2>
      <ul className="list">
        {children.length === 0 && <li className="small">{none}</li>}
        {children.map(([because, aside]) => (
          <li className="line" key={`${because} ${aside}`}>
            <span>{because}</span>
            <span className="small">{aside}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
