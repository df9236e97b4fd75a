import type { FormedDeed } from '../../cards/contract-deeds.ts';
import type { FieldErrors } from '../../cards/form.ts';
import { agreedField, clausesToAnswer, missingOf, overField } from '../../cards/forms/contract-deed-form.ts';
import { filledIn } from '../../cards/forms/template-fields.ts';
import type { Approval, TaskId } from '../../flows/approval.ts';
import { type ContractForm, contractFormOf } from '../../flows/contract-form.ts';
import { envelopeStates, voteAgain } from '../../flows/contract-state.ts';
import type { Happening, Started } from '../../flows/event.ts';
import { standingRejections } from '../../flows/final-decision.ts';
import type { Values } from './company-form.ts';
import { termsIn } from './deed-revision.ts';
import { contactIn, ledgerIn } from './deed-values.ts';
import type { DoorDeps, Reader } from './deps.ts';

export type Deed = { ok: true; happening: Exclude<Happening, Started> } | { ok: false; errors: FieldErrors };

/** What a form about a contract says has happened, or what is wrong at its fields. */
export function deedOf(
  form: Exclude<FormedDeed, 'attach originals'>,
  { task, values, approval }: { task: TaskId; values: Values; approval: Approval },
  reader: Reader,
  screens: DoorDeps['screens'],
): Deed {
  const by = reader.person.id;
  const reason = (values.reason ?? '').trim();
  switch (form) {
    case 'accept protocol':
      return withTerms(values, approval, reader, screens, (changed) =>
        said({
          type: 'protocol answered',
          task,
          by,
          decision: 'accept',
          reason,
          ...(changed ? { form: changed } : {}),
        }),
      );
    case 'answer with a revision':
      return said({
        type: 'protocol answered',
        task,
        by,
        decision: 'new revision',
        reason,
        agreed: clausesToAnswer(approval).map((_clause, place) => values[agreedField(place)] ?? ''),
      });
    case 'reject protocol':
      return said({ type: 'protocol answered', task, by, decision: 'reject', reason });
    case 'reject for good':
      return said({ type: 'rejected for good', task, by, reason });
    case 'not signed':
      return said({ type: 'not signed', task, by, reason });
    case 'originals missing':
      return said({ type: 'originals missing', task, by, reason });
    case 'give up originals':
      return said({ type: 'originals judged', task, by, decision: 'give up', reason });
    case 'accept a scan':
      return said({ type: 'originals judged', task, by, decision: 'accept a scan', reason });
    case 'wait on':
      return said({ type: 'originals judged', task, by, decision: 'wait on', reason });
    case 'send documents back':
      return said({ type: 'documents sent back', task, by, remark: reason });
    case 'another contact': {
      const { contact, errors } = contactIn(values, reader);
      return errors ? { ok: false, errors } : said({ type: 'another contact', task, by, contact });
    }
    case 'record an answer':
      return said({
        type: 'answer recorded',
        task,
        by,
        name: values.name ?? '',
        ...(values.answer === 'disagrees' ? { disagrees: true } : {}),
      });
    case 'note envelope': {
      const state = envelopeStates.find((one) => one === values.state) ?? 'sent';
      return said({ type: 'envelope noted', task, by, envelope: values.envelope ?? '', state });
    }
    case 'note originals': {
      const { ledger, errors } = ledgerIn(values, reader);
      return errors ? { ok: false, errors } : said({ type: 'originals noted', task, by, ledger });
    }
    case 'finalise': {
      const over = standingRejections(approval).map((role) => ({ role, reason: values[overField(role)] ?? '' }));
      return said({ type: 'finalised', task, by, over });
    }
    case 'return for revision': {
      const again = voteAgain.find((one) => one === values.again) ?? 'all';
      return said({ type: 'returned for revision', task, by, reason, again });
    }
    case 'fill in fields': {
      const filled = filledIn(contractFormOf(approval), missingOf(approval), values, reader.person.language);
      return filled.ok ? said({ type: 'fields filled in', task, by, form: filled.form }) : filled;
    }
    case 'send revision on':
      return withTerms(values, approval, reader, screens, (changed) =>
        said({ type: 'revised', task, by, form: changed }),
      );
  }
}

/** What has happened with the terms as they were typed, or what is wrong with those. */
function withTerms(
  values: Values,
  approval: Approval,
  reader: Reader,
  screens: DoorDeps['screens'],
  happened: (form: ContractForm | null) => Deed,
): Deed {
  const read = termsIn(values, approval, (issues) => screens.contractErrors(issues, values, reader));
  return read.ok ? happened(read.form) : read;
}

const said = (happening: Exclude<Happening, Started>): Deed => ({ ok: true, happening });
