import mongoose, { type Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { ContractForm } from '../../flows/contract-form.ts';
import type { PersonId } from '../../flows/facts.ts';
import { seedDemo } from '../../integrations/crm/seed-demo.ts';
import { openDocuments } from '../../integrations/documents/documents.ts';
import { createSmtpMail } from '../../integrations/mail/smtp-mail.ts';
import { createSheetRenderer } from '../../integrations/sheet-renderer/sheet-renderer.ts';
import { createApprovals } from '../../models/approvals/approvals.ts';
import { createFilesInUse } from '../../models/approvals/files-in-use.ts';
import { createDatabaseClock } from '../../models/database-clock.ts';
import { createDrafts } from '../../models/drafts/drafts.ts';
import { createFiles } from '../../models/files/files.ts';
import { createHandedFiles } from '../../models/handed-files/handed-files.ts';
import { createNoticedAbsences } from '../../models/noticed-absences/noticed-absences.ts';
import { createNotices } from '../../models/notices/notices.ts';
import { loadOrganizations } from '../../models/organization/organizations.ts';
import { createOutbox } from '../../models/outbox/outbox.ts';
import { createOwnersWanted } from '../../models/owners-wanted/owners-wanted.ts';
import { createIdentities } from '../../models/people/identities.ts';
import { createReferences } from '../../models/people/references.ts';
import { createSuggestions } from '../../models/people/suggestions.ts';
import { createPosts } from '../../models/posts/posts.ts';
import { createPreferences } from '../../models/preferences/preferences.ts';
import { createPrivateLinks } from '../../models/private-links/private-links.ts';
import { createReplayGuard } from '../../models/replays/replay-guard.ts';
import { createSentMails } from '../../models/sent-mails/sent-mails.ts';
import { createSheets } from '../../models/sheets/sheets.ts';
import { createUploadLinks } from '../../models/upload-links/upload-links.ts';
import { createScheduler } from '../../scheduler/scheduler.ts';
import { createClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { createCounterpartyPort } from '../counterparty.ts';
import { createDrawer } from '../drawing/drawer.ts';
import { createGathering } from '../drawing/gathering.ts';
import { createThreadLinks } from '../drawing/thread-links.ts';
import { createDeliverer } from '../effects/deliverer.ts';
import { filledTemplate } from '../effects/filled-template.ts';
import { fetchedFile } from '../fetched-file.ts';
import { createJobs } from '../jobs.ts';
import { lookForChannel } from '../look-for-channel.ts';
import { createAbsenceNoticer } from '../noticed-absences.ts';
import { createDigests } from '../notices/digests.ts';
import { createNoticeTeller } from '../notices/notice-teller.ts';
import { createOwnersAsked } from '../owners-wanted.ts';
import { createPaperSender } from '../send-papers.ts';
import { createSheetSender } from '../send-sheet.ts';
import { createIdentitySuggester } from '../suggested-identities.ts';
import { createTellHourly } from '../tell-hourly.ts';
import { createStandingTeller } from '../tell-of-standing.ts';
import { createUploadPort, createUploads } from '../upload.ts';
import { followChanges } from './changes.ts';
import { composeChats } from './chats.ts';
import { composeCompanies } from './companies.ts';
import { assembleDoors } from './doors.ts';
import { composeVerification, composeWeb } from './web.ts';

export interface Bot {
  /** Where the web server listens. */
  port: number;
  stop(): Promise<void>;
}

interface Options {
  config: Config;
  uri: string;
  log: Logger;
  /** Begins anew with an empty database; only asked for beside a sandbox. */
  reset: () => Promise<void>;
}

/** Within so many ms a sandbox has found the bot and installed its app. */
const sandboxMeets = 20_000;

/** Makes the bot out of its parts and starts it. */
export async function compose({ config, uri, log, reset }: Options): Promise<Bot> {
  const failed = (error: unknown) => log.warn({ err: error }, 'something did not go through');
  const settle = config.lostAnswer;
  const connection = await connected(uri);
  const databaseClock = await createDatabaseClock(connection);
  const wallClock = databaseClock.now;
  const clock = await createClock(connection, wallClock);
  const { now } = clock;
  const organizations = await loadOrganizations({ connection, file: config.organizationFile, now, log });
  const organization = organizations.currentFacts;
  const references = await createReferences(connection, Object.values(organization().people));
  const identities = await createIdentities(connection, { organization, chatIds: organizations.chatIds });
  const languageOf = (person: PersonId) => {
    const known = organization().people[person];
    return known ? identities.languageOf(known) : organization().language;
  };
  const handed = await createHandedFiles(connection);
  const files = createFiles(connection);
  const mail = config.mail && createSmtpMail(config.mail);
  const { publicUrl } = config;
  const preferences = createPreferences(connection);
  const chats = await composeChats({
    config,
    connection,
    organizations,
    identities,
    preferences,
    languageOf,
    handed,
    readFile: files.read,
    mail,
    publicUrl,
    now,
    wallClock,
    log,
    failed,
  });
  const { chat } = chats;

  const posts = await createPosts(connection, { lease: settle, wallClock });
  const sheets = await createSheets(connection);
  const drafts = await createDrafts(connection);
  const outbox = createOutbox(connection, { lease: settle, wallClock });
  const replayGuard = await createReplayGuard(connection);
  const verification = composeVerification(config, files);
  const { crm, standings, standingOutbox } = await composeCompanies({
    connection,
    now,
    settle,
    failed,
    tell: createStandingTeller({ chat, organization, languageOf }),
  });

  const approvals = await createApprovals({
    connection,
    now,
    wallClock,
    facts: organization,
    referenceOf: references.referenceOf,
    standingOf: standings.standing,
    committed(id, seen) {
      if (seen) void drawer.ask(id);
      void deliverer.ask(id);
    },
  });
  const renderer = createSheetRenderer();
  const gathered = createGathering({ chat, organization, failed });
  const links = await createPrivateLinks(connection);
  const sentMails = await createSentMails(connection);
  const documents = openDocuments();
  const linked = createThreadLinks(chat, posts);
  const seen = { chat, posts, files, organization, languageOf, linked, settle, failed: createTellHourly(failed) };
  const notices = createNoticeTeller({
    ...seen,
    approvals,
    notices: await createNotices(connection),
    now,
    gather: config.intervals.sweep,
  });
  const drawer = createDrawer({ ...seen, notices, approvals, sheets, renderer, gathered, now, publicUrl });
  const counterparty = { mail, links, sentMails, documents, publicUrl, now };
  const deliverer = createDeliverer({
    ...seen,
    notices,
    ...counterparty,
    outbox,
    crm,
    standings,
    verification,
    approvals,
  });

  const send = createSheetSender({ chat, sheets, files, drawer });
  const uploadLinks = await createUploadLinks(connection);
  const uploads = createUploads({ links: uploadLinks, publicUrl, now });
  const wanted = createOwnersWanted(connection);
  const owners = createOwnersAsked({ wanted, chat, organization, languageOf, now, lease: settle, failed });
  const ownersWanted = (products: readonly string[], by: string) => void owners.wanted(products, by).catch(failed);
  const missingFor = async (form: ContractForm) => {
    const filled = await filledTemplate(form, { documents, crm, organization });
    return filled.ok ? [] : filled.missing;
  };
  const digests = createDigests({
    organization,
    knownSince: organizations.knownSince,
    choiceOf: preferences.digestOf,
    note: notices.note,
    now,
  });
  const fetchFile = (file: { id: string; name: string }) => fetchedFile(file, { chat, files });
  const noticed = createAbsenceNoticer({
    noticed: createNoticedAbsences(connection),
    chat,
    organization,
    languageOf,
    now,
  });
  const suggested = createIdentitySuggester({
    suggestions: await createSuggestions(connection),
    identities,
    chat,
    organization,
    languageOf,
    now,
    lease: settle,
    failed,
  });
  const assembly = assembleDoors({
    organization,
    linked,
    crm,
    drafts,
    uploads,
    fetchFile,
    ownersWanted,
    missingFor,
    notices,
    noticed,
    suggested,
    preferences,
    absences: organizations,
    jobs: () => scheduler.standing(),
    approvals,
    posts,
    drawer,
    sheets: { send },
    papers: { send: createPaperSender({ chat, files }) },
    languageOf,
    now,
    failed,
  });
  const doors = chats.doors(assembly, replayGuard);
  const healthy = () => connection.readyState === mongoose.ConnectionStates.connected;
  const web = composeWeb({
    config,
    http: doors.http,
    teams: doors.teams,
    handed,
    healthy,
    approvals,
    organizations,
    files,
    sheets,
    crm,
    clock,
    replayGuard,
    sentMails,
    counterparty: createCounterpartyPort({ approvals, links, files, organization, now }),
    upload: createUploadPort({ approvals, links: uploadLinks, files, organization, languageOf, now }),
    reset,
    log,
    failed,
  });
  if (config.sandboxSecret !== null) {
    await seedDemo({ crm, apply: standings.apply, now: now() });
    await standingOutbox.deliver();
  }
  const jobs = createJobs({
    owners,
    suggested,
    notices,
    digests,
    folder: doors.folder,
    approvals,
    outbox,
    standings,
    standingOutbox,
    drawer,
    deliverer,
    verification,
    files,
    filesInUse: createFilesInUse(connection),
    now,
    failed,
    intervals: {
      sweep: config.intervals.sweep,
      poll: config.intervals.poll ?? organizations.services().verification.pollEverySeconds * 1_000,
    },
  });
  const scheduler = createScheduler(connection, jobs, { wallClock, failed });

  await doors.start();
  // A sandbox puts the app into Teams only once it has met the bot.
  const patience = config.sandboxSecret === null ? 0 : sandboxMeets;
  const endLooking = lookForChannel({ chat, patience, failed });
  const port = await web.listen();
  await scheduler.start();
  const unfollow = followChanges({ organizations, references, approvals, owners, failed });

  return {
    port,
    async stop() {
      endLooking();
      await unfollow();
      await doors.stop();
      await web.close();
      await scheduler.stop();
      await Promise.all([
        drawer.settled(),
        deliverer.settled(),
        owners.settled(),
        suggested.settled(),
        notices.settled(),
      ]);
      await Promise.all([renderer.close(), documents.close()]);
      databaseClock.stop();
      await connection.close();
    },
  };
}

/** Clicks hear within two seconds that the database is away; it is waited for no longer. */
function connected(uri: string): Promise<Connection> {
  return mongoose
    .createConnection(uri, {
      serverSelectionTimeoutMS: 2_000,
      connectTimeoutMS: 2_000,
      sanitizeFilter: true,
      ignoreUndefined: true,
    })
    .asPromise();
}
