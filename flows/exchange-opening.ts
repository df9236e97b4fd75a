import { contractOf, withContract } from './company-wait.ts';
import { contractFormOf } from './contract-form.ts';
import { type Contact, type Exchange, newestRevision } from './contract-state.ts';
import { also, type Course } from './course.ts';

/** A standard contract begins with the document from its template; one that has been revised is sent as it stands. */
export function agreementWanted(course: Course): Course {
  return newestRevision(contractOf(course.approval)) ? sentOut(course) : also(course, { type: 'make document' });
}

/** Sends the newest revision to the counterparty; what was out before is taken back. */
export function sentOut(course: Course, contact: Contact = contactOf(course)): Course {
  const contract = contractOf(course.approval);
  const revision = newestRevision(contract);
  if (!revision) throw new Error(`${course.approval.number} has no document to send`);
  const { exchanges } = takenBack(course);
  const exchange: Exchange = {
    id: `x${exchanges.length + 1}`,
    revision: revision.number,
    contact,
    openedAt: course.at,
    sentAt: null,
    reminders: 0,
    remindedAt: null,
    nextAt: null,
    bounced: null,
    answer: null,
  };
  const opened = withContract(course, { exchanges: [...exchanges, exchange] });
  return also(opened, { type: 'send to the counterparty', exchange: exchange.id });
}

/** The contract whose document is no longer with the counterparty: a link that is out answers no more. */
export function takenBack({ approval, at }: Course) {
  const contract = contractOf(approval);
  const exchanges = contract.exchanges.map((exchange) =>
    exchange.answer === null ? { ...exchange, nextAt: null, answer: { is: 'taken back', at } as const } : exchange,
  );
  return { ...contract, exchanges };
}

function contactOf({ approval }: Course): Contact {
  const { contactName: name, contactEmail: email } = contractFormOf(approval).company;
  return { name, email };
}
