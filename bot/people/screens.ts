import { awayCard, backCard } from '../../cards/absences/away-card.ts';
import { awayErrors, awayForm } from '../../cards/absences/away-form.ts';
import { awayTroubleCard } from '../../cards/absences/away-trouble.ts';
import { notAwayCard } from '../../cards/absences/noticed-cards.ts';
import { looking } from '../../cards/audience.ts';
import { aboutForm } from '../../cards/forms/about-form.ts';
import { companyForm } from '../../cards/forms/company-form.ts';
import { changedAnothers, changedUnknown, contactWanted, contractErrors } from '../../cards/forms/contract-errors.ts';
import { contractApprovalForm } from '../../cards/forms/contract-form.ts';
import { companyErrors, refusalAtField } from '../../cards/forms/field-errors.ts';
import { numberUsed } from '../../cards/forms/number-used.ts';
import { fileErrors } from '../../cards/forms/original-fields.ts';
import { snoozeForm } from '../../cards/forms/snooze-form.ts';
import { helpCard } from '../../cards/help-card.ts';
import { home } from '../../cards/home.ts';
import { jobsCard } from '../../cards/jobs-card.ts';
import { listCard } from '../../cards/list-card.ts';
import { escalationCard } from '../../cards/notices/escalation-card.ts';
import { refusalCard } from '../../cards/refusal-card.ts';
import { showCard } from '../../cards/show-card.ts';
import { taskCard } from '../../cards/task-cards/task-card.ts';
import { identityDecidedCard } from '../../cards/teams/identity-cards.ts';
import { moment } from '../../cards/times.ts';
import { uploadLinkCard } from '../../cards/upload-link-card.ts';
import type { Millis } from '../../flows/facts.ts';
import type { Reader, Screens } from './deps.ts';

/** What people see, drawn from `cards/` for whoever looks now. */
export function createScreens(now: () => Millis): Screens {
  const at = ({ person, organization }: Reader) => looking(person, organization, now());
  return {
    companyForm: (state, reader) => companyForm(state, at(reader)),
    form: (name, about, reader) => aboutForm(name, about, at(reader)),
    approval: (approval, reader) => showCard(approval, at(reader)),
    task: (approval, task, voting, reader) => taskCard(approval, task, at(reader), voting),
    hanging: (approval, task, reader) => escalationCard(approval, task, at(reader)),
    jobs: (jobs, reader) => jobsCard(jobs, Date.now(), at(reader)),
    snooze: (pointer, day, reader) => snoozeForm(pointer, day, at(reader)),
    moment: (when, reader) => moment(when, at(reader)),
    list: (waiting, started, reader) => listCard(waiting, started, at(reader)),
    home: (waiting, started, digest, reader) => home(waiting, started, digest, at(reader)),
    away: (absence, reader) => awayCard(absence, at(reader)),
    back: (person, over, reader) => backCard(person, over, at(reader)),
    notAway: (reader) => notAwayCard(at(reader)),
    identityDecided: (outcome, reader) => identityDecidedCard(outcome, at(reader)),
    awayTrouble: (trouble, reader) => awayTroubleCard(trouble, at(reader)),
    awayForm: (person, days, reader) => awayForm(person, days, at(reader)),
    awayErrors: (days, today, reader) => awayErrors(days, today, at(reader)),
    help: (wrong, reader) => helpCard(wrong, at(reader)),
    uploadLink: (approval, link, reader) => uploadLinkCard(approval, link, at(reader)),
    refusal: (refusal, reader) => refusalCard(refusal, at(reader)),
    refusalAtField: (refusal, form, reader) => refusalAtField(refusal, form, at(reader)),
    contractForm: (state, reader) => contractApprovalForm(state, at(reader)),
    changedUnknown: (reader) => changedUnknown(at(reader)),
    changedAnothers: (company, reader) => changedAnothers(company, at(reader)),
    contactWanted: (reader) => contactWanted(at(reader)),
    numberUsed: (number, holder, reader) => numberUsed(number, holder, at(reader)),
    contractErrors: (issues, values, reader) => contractErrors(issues, values, at(reader)),
    fileErrors: (wrong, reader) => fileErrors(wrong, at(reader)),
    companyErrors: (values, reader) => companyErrors(values, at(reader)),
  };
}
