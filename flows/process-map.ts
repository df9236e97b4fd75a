import { capital } from './english.ts';
import type { ProcessDefinition, StageDefinition } from './process.ts';
import { marksCompany } from './processes.ts';
import { exitsOf } from './state-diagram.ts';

/**
 * Processes beside each other as one Mermaid flowchart, with what one starts or tells of another as dotted lines. Conditions stand in each
 * process's own diagram. See https://mermaid.js.org/syntax/flowchart.html.
 */
export function processMap(processes: readonly ProcessDefinition[]): string {
  const lines = [
    ...processes.flatMap((process) => [
      `subgraph ${process.name}["${capital(process.name)} approval"]`,
      '  direction TB',
      ...Object.entries(process.stages).map(([name, stage]) => `  ${boxOf(process, name, stage)}`),
      ...Object.entries(process.stages).flatMap(([name, stage]) =>
        targetsOf(stage).map((to) => `  ${idOf(process, name)} --> ${idOf(process, to)}`),
      ),
      'end',
    ]),
    ...processes.flatMap((process) => linesBetween(process, processes)),
  ];
  return ['flowchart LR', ...lines.map((line) => `  ${line}`)].join('\n');
}

/** A stage of work is a box, an end a rounded one. */
function boxOf(process: ProcessDefinition, name: string, stage: StageDefinition<string>): string {
  const [open, close] = 'ends' in stage ? ['(["', '"])'] : ['["', '"]'];
  return `${idOf(process, name)}${open}${capital(name)}${close}`;
}

const targetsOf = (stage: StageDefinition<string>): string[] => [...new Set(exitsOf(stage).map(({ to }) => to))];

/** A stage that waits for the company starts its approval, or joins it, and hears its end. */
function linesBetween(process: ProcessDefinition, processes: readonly ProcessDefinition[]): string[] {
  const waiting = Object.entries(process.stages).filter(([, stage]) => 'await' in stage);
  const companies = processes.filter(marksCompany);
  return waiting.flatMap(([name]) =>
    companies.flatMap((company) => [
      `${idOf(process, name)} -. starts or joins .-> ${company.name}`,
      ...Object.entries(company.stages)
        .filter(([, stage]) => 'ends' in stage && stage.signal)
        .map(([end]) => `${idOf(company, end)} -. told .-> ${idOf(process, name)}`),
    ]),
  );
}

const idOf = ({ name }: ProcessDefinition, stage: string) => `${name}_${stage.replace(/[^a-z]+/gi, '_')}`;
