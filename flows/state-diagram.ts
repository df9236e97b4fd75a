import { capital } from './english.ts';
import type { ProcessDefinition, StageDefinition } from './process.ts';
import { staged } from './stage-kind.ts';

/** Where a stage leads to, and on what condition. */
export interface Exit {
  when: string;
  to: string;
}

/** The ways out of a stage, in the words of its definition; an end has none. */
export function exitsOf(stage: StageDefinition<string>): readonly Exit[] {
  const { kind, stage: one } = staged(stage);
  switch (kind) {
    case 'end':
      return [];
    case 'start':
    case 'attach':
      return [{ when: one.gives, to: one.then }];
    case 'check':
      return [
        { when: 'clear', to: one.then.clear },
        { when: 'documents required', to: one.then['documents required'] },
        { when: 'refused, and confirmed', to: one.then.refused.then },
      ];
    case 'agreement':
      return [...exits(one.then), { when: 'not a standard contract', to: one.otherwise }];
    case 'company':
    case 'votes in sequence':
    case 'votes in parallel':
    case 'final':
    case 'signing':
    case 'originals':
    case 'document check':
      return exits(one.then);
  }
}

const exits = (then: Readonly<Record<string, string>>): Exit[] =>
  Object.entries(then).map(([when, to]) => ({ when, to }));

/** The process as a Mermaid state diagram, see https://mermaid.js.org/syntax/stateDiagram.html. */
export function stateDiagram({ stages }: ProcessDefinition): string {
  const names = Object.keys(stages);
  const isEnd = (name: string) => stages[name] !== undefined && 'ends' in stages[name];
  const lines = [
    ...names.map((name) => `state "${capital(name)}" as ${idOf(name)}`),
    'state "Withdrawn" as withdrawn',
    ...names.slice(0, 1).map((first) => `[*] --> ${idOf(first)}`),
    ...Object.entries(stages).flatMap(([name, stage]) =>
      exitsOf(stage).map(({ when, to }) => `${idOf(name)} --> ${idOf(to)}: ${when}`),
    ),
    ...names.filter((name) => !isEnd(name)).map((name) => `${idOf(name)} --> withdrawn`),
    ...[...names.filter(isEnd), 'withdrawn'].map((end) => `${idOf(end)} --> [*]`),
  ];
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`)].join('\n');
}

const idOf = (name: string) => name.replace(/[^a-z]+/gi, '_');
