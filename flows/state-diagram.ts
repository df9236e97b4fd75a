import type { ProcessDefinition, StageDefinition } from './process.ts';

/** Where a stage leads to, and on what condition. */
export interface Exit {
  when: string;
  to: string;
}

/** The ways out of a stage, in the words of its definition; an end has none. */
export function exitsOf(stage: StageDefinition<string>): readonly Exit[] {
  if ('ends' in stage) return [];
  if ('task' in stage) return [{ when: stage.gives, to: stage.then }];
  if ('votes' in stage) return Object.entries(stage.then).map(([when, to]) => ({ when, to }));
  const { clear, refused } = stage.then;
  return [
    { when: 'clear', to: clear },
    { when: 'documents required', to: stage.then['documents required'] },
    { when: 'refused, and confirmed', to: refused.then },
  ];
}

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

/** `security check` begins a sentence as `Security check`. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const idOf = (name: string) => name.replaceAll(' ', '_');
