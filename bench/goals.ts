/** What is aimed at, and from where on it still is good; `most` where less is better, else the least. */
export interface Goal {
  name: string;
  figure: number;
  goal: number;
  good: number;
  /** How the figure is written. */
  unit: (figure: number) => string;
  better: 'more' | 'less';
}

export type Verdict = 'pass' | 'good' | 'weak' | 'fail';

/** Ratios to the bare write rate: 1.0 is the goal, 0.7 is good, and below half of it nobody may call it fast. */
export const ratioGoal = (name: string, figure: number): Goal => ({
  name,
  figure,
  goal: 1,
  good: 0.7,
  unit: (ratio) => ratio.toFixed(2),
  better: 'more',
});

export function verdictOf({ figure, goal, good, better }: Goal): Verdict {
  const reaches = (line: number) => (better === 'more' ? figure >= line : figure <= line);
  if (reaches(goal)) return 'pass';
  if (reaches(good)) return 'good';
  return better === 'more' && reaches(0.5 * goal) ? 'weak' : 'fail';
}

/** Prints one line a goal; answers whether none failed. */
export function printGoals(goals: readonly Goal[]): boolean {
  console.log('Goals');
  for (const goal of goals) {
    const line = goal.better === 'more' ? 'at least' : 'at most';
    console.log(`  ${verdictOf(goal)}   ${goal.name}: ${goal.unit(goal.figure)} (${line} ${goal.unit(goal.goal)})`);
  }
  return goals.every((goal) => verdictOf(goal) !== 'fail');
}
