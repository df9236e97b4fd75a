import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptMail } from '../mail/mail.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import type { SavedTeams } from '../teams/snapshot.ts';
import type { Teams } from '../teams/teams.ts';
import type { Timers } from '../timers.ts';
import type { SavedChecks, VerificationService } from '../verification/service.ts';
import { keep } from './messages.ts';
import type { Channel, Message, StoredFile, User, View } from './model.ts';
import type { Workspace } from './workspace.ts';

interface Snapshot {
  version: 1;
  clock: { offsetMs: number; lastMicros: number };
  storyFrom: string;
  users: User[];
  channels: Channel[];
  messages: Message[];
  files: StoredFile[];
  homes: View[];
  verification: SavedChecks;
  /** Not in workspaces that were kept before there was a mailbox. */
  mails?: KeptMail[];
  /** Only of a sandbox that has Teams. */
  teams?: SavedTeams;
}

interface Kept {
  workspace: Workspace;
  verification: VerificationService;
  mails: Mailbox;
  teams?: Teams | undefined;
}

export interface Keeper {
  /** Takes up what an earlier run left. */
  load(): void;
  /** Something has changed: it is written a moment later, with all that changes until then. */
  changed(): void;
  /** Writes at once what has not been written. */
  flush(): Promise<void>;
}

const MOMENT_MS = 300;

/** Keeps the workspace in one file, replaced as a whole; open modals and ephemeral messages end with the process, as with a browser at Slack. */
export function createKeeper(folder: string, kept: Kept, timers: Timers): Keeper {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'workspace.json');
  let waiting: (() => void) | undefined;
  let writing = Promise.resolve();

  async function write(): Promise<void> {
    const text = JSON.stringify(snapshotOf(kept));
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  }

  function start(): void {
    waiting = undefined;
    writing = writing.then(write);
  }

  return {
    load() {
      const saved = read(path);
      if (!saved) return;
      restore(kept.workspace, saved);
      kept.verification.restore(saved.verification);
      kept.mails.restore(saved.mails ?? []);
      if (saved.teams) kept.teams?.restore(saved.teams);
    },
    changed() {
      waiting ??= timers.after(MOMENT_MS, start);
    },
    async flush() {
      if (waiting) {
        waiting();
        start();
      }
      await writing;
    },
  };
}

function read(path: string): Snapshot | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const saved = JSON.parse(text) as Snapshot;
  if (saved.version !== 1)
    throw new Error(`${path} was written by another version of the sandbox: delete it to start afresh.`);
  return saved;
}

function snapshotOf({ workspace, verification, mails, teams }: Kept): Snapshot {
  return {
    version: 1,
    clock: workspace.clock.saved(),
    storyFrom: workspace.storyFrom,
    users: [...workspace.users.values()],
    channels: [...workspace.channels.values()],
    messages: [...workspace.messages.values()].flat().filter((message) => !message.onlyFor),
    files: [...workspace.files.values()],
    homes: [...workspace.views.values()].filter((view) => view.kind === 'home'),
    verification: verification.saved(),
    mails: mails.all(),
    ...(teams ? { teams: teams.saved() } : {}),
  };
}

function restore(workspace: Workspace, saved: Snapshot): void {
  workspace.clock.restore(saved.clock);
  workspace.storyFrom = saved.storyFrom;
  for (const user of saved.users) workspace.users.set(user.id, user);
  for (const channel of saved.channels) workspace.channels.set(channel.id, channel);
  for (const message of saved.messages) keep(workspace, message);
  for (const file of saved.files) workspace.files.set(file.id, file);
  for (const view of saved.homes) workspace.views.set(view.id, view);
}
