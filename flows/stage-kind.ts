import type {
  AgreementStage,
  AttachStage,
  CheckStage,
  CompanyStage,
  DocumentCheckStage,
  EndStage,
  FinalStage,
  OriginalsStage,
  ParallelVotes,
  SequentialVotes,
  SigningStage,
  StageDefinition,
  StartStage,
} from './process.ts';

/** A stage with what it is, for a `switch` that must know them all. */
export type Staged =
  | { kind: 'start'; stage: StartStage<string> }
  | { kind: 'attach'; stage: AttachStage<string> }
  | { kind: 'check'; stage: CheckStage<string> }
  | { kind: 'company'; stage: CompanyStage<string> }
  | { kind: 'agreement'; stage: AgreementStage<string> }
  | { kind: 'votes in sequence'; stage: SequentialVotes<string> }
  | { kind: 'votes in parallel'; stage: ParallelVotes<string> }
  | { kind: 'final'; stage: FinalStage<string> }
  | { kind: 'signing'; stage: SigningStage<string> }
  | { kind: 'originals'; stage: OriginalsStage<string> }
  | { kind: 'document check'; stage: DocumentCheckStage<string> }
  | { kind: 'end'; stage: EndStage };

/** What a stage is, told by what its definition says. */
export function staged(stage: StageDefinition<string>): Staged {
  if ('ends' in stage) return { kind: 'end', stage };
  if ('ask' in stage) return { kind: 'check', stage };
  if ('await' in stage) return { kind: 'company', stage };
  if ('agree' in stage) return { kind: 'agreement', stage };
  if ('votes' in stage) {
    return isSequential(stage) ? { kind: 'votes in sequence', stage } : { kind: 'votes in parallel', stage };
  }
  return tasked(stage);
}

type Tasked = Extract<StageDefinition<string>, { task: object }>;

function tasked(stage: Tasked): Staged {
  switch (stage.task.kind) {
    case 'start':
      return { kind: 'start', stage: stage as StartStage<string> };
    case 'attach':
      return { kind: 'attach', stage: stage as AttachStage<string> };
    case 'finalise':
      return { kind: 'final', stage: stage as FinalStage<string> };
    case 'sign':
      return { kind: 'signing', stage: stage as SigningStage<string> };
    case 'return originals':
      return { kind: 'originals', stage: stage as OriginalsStage<string> };
    case 'check documents':
      return { kind: 'document check', stage: stage as DocumentCheckStage<string> };
  }
}

const isSequential = (stage: SequentialVotes<string> | ParallelVotes<string>): stage is SequentialVotes<string> =>
  stage.votes.order === 'in sequence';

type StageOf = { [K in Staged['kind']]: Extract<Staged, { kind: K }>['stage'] };

/** The stage of a kind in which an approval stands. Throws when it stands in another: then its task cannot be open. */
export function stageOfKind<K extends Staged['kind']>({ kind, stage }: Staged, wanted: K): StageOf[K] {
  if (kind !== wanted) throw new Error(`a stage of "${kind}" where one of "${wanted}" is needed`);
  return stage as StageOf[K];
}
