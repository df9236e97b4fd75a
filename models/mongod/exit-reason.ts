import { readFile } from 'node:fs/promises';

export type Exit = {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The system's reason when it could not even be started. */
  refused?: string;
};

type Place = { dataPath: string; logFile: string; port: number; binary: string };

// What mongod's own log says, and what the person at the keyboard can do about it.
// Exit codes: https://www.mongodb.com/docs/manual/reference/exit-codes/
const known: readonly { sign: RegExp; advice: (place: Place) => string }[] = [
  {
    sign: /DBPathInUse|Unable to lock the lock file|mongod\.lock file/,
    advice: ({ dataPath }) =>
      `Another mongod already works on the data in ${dataPath}. End it (its process id is in ${dataPath}/mongod.lock) and start again.`,
  },
  {
    sign: /Address already in use/,
    advice: ({ port }) => `Port ${port} is taken by another program. End it, or choose another port.`,
  },
  {
    sign: /IncompatibleFeatureCompatibilityVersion|UPGRADE PROBLEM|Wrong mongod version|unsupported WiredTiger file version|featureCompatibilityVersion/i,
    advice: ({ dataPath, binary }) =>
      `The data in ${dataPath} were written by another version of MongoDB than ${binary}. Name the newer mongod in MONGOD, or move the data away to begin empty.`,
  },
  {
    sign: /Permission denied|Read-only file system|Operation not permitted/i,
    advice: ({ dataPath }) =>
      `It may not read and write all of ${dataPath}. Give this user the folder and what is in it.`,
  },
  {
    sign: /No space left on device/i,
    advice: ({ dataPath }) => `The disk of ${dataPath} is full. Make room and start again.`,
  },
  {
    sign: /error while loading shared libraries/,
    advice: ({ binary }) =>
      `${binary} needs a library that is not installed (on Debian and Ubuntu: libcurl4, libssl3). Install it, or name another mongod in MONGOD.`,
  },
];

/** Tells why a mongod ended and what to do, from its exit and what it logged after the first `logFrom` bytes of its log. */
export async function exitReason(exit: Exit, place: Place, logFrom: number): Promise<string> {
  if (exit.refused) return `mongod could not be started: ${exit.refused}. Name one that runs in MONGOD.`;
  const log = (await readFile(place.logFile).catch(() => Buffer.alloc(0))).subarray(logFrom).toString();
  // Fatal lines and errors; what is not in its log's format comes from the loader or a wrapping script.
  const complaints = log.split('\n').filter((line) => /"s":"[EF]"/.test(line) || /^[^{]/.test(line));
  const advice = known.find(({ sign }) => sign.test(complaints.join('\n')))?.advice(place);
  const how = exit.signal ? `by ${exit.signal}` : `with code ${exit.code}`;
  return `mongod ended ${how}. ${advice ?? other(exit, complaints.at(-1), place)}`;
}

function other({ signal }: Exit, complaint: string | undefined, { binary, logFile }: Place): string {
  if (signal === 'SIGILL') return `This processor lacks what ${binary} needs (AVX). Name an older mongod in MONGOD.`;
  return `${complaint ? `It said: ${complaint} ` : ''}Its log is ${logFile}.`;
}
