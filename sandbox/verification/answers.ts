/** What the service answers about a company, as its callback and its GET carry it. */
export interface Answer {
  request: string;
  answeredAt: string;
  /** 0 to 100; the higher, the better. */
  score: number;
  flags: string[];
  /** The documents asked for in addition. */
  documents: string[];
  comment: string;
}

/** How the service treats a company. */
export type Treatment =
  | { kind: 'unavailable' }
  | { kind: 'answers'; finding: Omit<Answer, 'request' | 'answeredAt'>; afterMs: number; callbacks: 0 | 1 | 2 };

/** The usual time until an answer. */
const USUAL_MS = 1500;
const LATE_MS = 8000;

const CLEAR = { score: 82, flags: [], documents: [], comment: 'Registered, trading, no claims known.' };
const REFUSED = {
  score: 12,
  flags: ['sanctions list'],
  documents: [],
  comment: 'An owner of the company stands on a sanctions list.',
};
const MORE = {
  score: 55,
  flags: [],
  documents: ['bank letter'],
  comment: 'Please add a letter of the bank that is not older than three months.',
};

/** Chooses by the last digit of the tax id, so that each case can be tried out at will; `earlier` counts the answers given before. */
export function treatmentOf(taxId: string, earlier: number): Treatment {
  switch (/(\d)\D*$/.exec(taxId)?.[1] ?? '') {
    case '1':
      return { kind: 'answers', finding: earlier === 0 ? MORE : CLEAR, afterMs: USUAL_MS, callbacks: 1 };
    case '2':
      return { kind: 'answers', finding: REFUSED, afterMs: USUAL_MS, callbacks: 1 };
    case '3':
      return { kind: 'unavailable' };
    case '4':
      return { kind: 'answers', finding: CLEAR, afterMs: LATE_MS, callbacks: 2 };
    case '5':
      return { kind: 'answers', finding: CLEAR, afterMs: USUAL_MS, callbacks: 0 };
    default:
      return { kind: 'answers', finding: CLEAR, afterMs: USUAL_MS, callbacks: 1 };
  }
}
