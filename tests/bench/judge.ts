/**
 * Goals, and whether they were reached.
 *
 * @module
 */

import { formatFigure } from "./statistics.ts";
import type { Judgement, Outcome, Row } from "./row.ts";

/**
 * Sets what each outcome had to reach and whether it did. A contender without
 * figures has reached nothing; a comparison with one that has none is left out.
 *
 * @param row The row.
 * @param outcomes Of some of its contenders.
 */
export function judge(row: Row, outcomes: Outcome[]): void {
  const isHigher = row.better === "higher";
  const sign = isHigher ? "≥" : "≤";
  for (const outcome of outcomes) {
    const index = row.contenders.findIndex(({ name }) => name === outcome.name);
    const { goal = index === 0 ? row.goal : undefined, shares = {} } =
      row.contenders[index];
    const goals: Judgement[] = [];
    const add = (text: string, limit: number) => {
      const met = isAsGood(row.better, outcome.median, limit);
      goals.push({ text: `${sign} ${text}`, met });
    };
    if (goal !== undefined) add(formatFigure(goal), goal);
    for (const [name, share] of Object.entries(shares)) {
      const other = outcomes.find((one) => one.name === name)?.median;
      if (other === undefined) continue;
      const factor = isHigher ? share : 1 / share;
      const times = factor === 1 ? "" : `${formatFigure(factor)} × `;
      add(times + name, other * factor);
    }
    if (goals.length > 0) outcome.goals = goals;
  }
}

/** Whether a figure is at least as good as another one; none is not. */
function isAsGood(
  better: Row["better"],
  figure: number | undefined,
  other: number,
): boolean {
  if (figure === undefined) return false;
  return better === "higher" ? figure >= other : figure <= other;
}

/** One line: how many goals were reached, and which were not. */
export function summarizeGoals(
  rows: { name: string; outcomes: Outcome[] }[],
): string {
  const all = rows.flatMap(({ name, outcomes }) =>
    outcomes.flatMap((outcome) =>
      (outcome.goals ?? []).map((goal) => ({ name, outcome, goal }))
    )
  );
  const missed = all.filter(({ goal }) => !goal.met).map(
    ({ name, outcome, goal }) => `${name} (${outcome.name}) ${goal.text}`,
  );
  const count = `${all.length - missed.length} of ${all.length} goals reached`;
  return missed.length === 0 ? count : `${count}; missed: ${missed.join("; ")}`;
}
