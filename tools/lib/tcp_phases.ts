/**
 * The phases of a connection's congestion control, as a ribbon.
 *
 * @module
 */

import type { TraceRecord } from "../../mod.ts";
import { Panel, text, type XAxis } from "./svg.ts";
import { INNER, LEFT, LETTER, RIBBON } from "./tcp_chart_style.ts";

/** What the ribbon and the bands say about a moment. */
export type Phase = "start" | "avoid" | "recovery" | "loss";
const PHASE_NAMES: Record<Phase, string> = {
  start: "slow start",
  avoid: "congestion avoidance",
  recovery: "fast recovery",
  loss: "after a timeout",
};
/** How long a phase goes on, milliseconds. */
export interface PhaseSpan {
  /** Which. */
  phase: Phase;
  /** Its begin. */
  from: number;
  /** Its end. */
  to: number;
}

/** Spans of equal phase. */
export function phasesOf(
  records: readonly TraceRecord[],
  end: number,
): PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  for (const { at, phase: name, cwnd, ssthresh } of records) {
    if (cwnd === 0) continue; // not yet established
    const phase = name === "recovery" || name === "loss"
      ? name
      : cwnd < ssthresh
      ? "start"
      : "avoid";
    const last = spans.at(-1);
    if (last?.phase === phase) continue;
    if (last !== undefined) last.to = at;
    if (last?.from === at) spans.pop(); // it came and went in no time
    if (spans.at(-1)?.phase === phase) spans.at(-1)!.to = end;
    else spans.push({ phase, from: at, to: end });
  }
  return spans;
}

/** The phases as a ribbon, with their names where there is room. */
export function ribbon(phases: readonly PhaseSpan[], x: XAxis): string {
  const { top, height } = RIBBON;
  const panel = new Panel({ id: "ribbon", ...RIBBON, ...x, least: 0, most: 1 });
  const names: string[] = [];
  for (const { phase, from, to } of phases) {
    panel.band(phase, from, to);
    const left = Math.max(panel.x(from), LEFT);
    const width = Math.min(panel.x(to), LEFT + INNER) - left;
    const fitting = [PHASE_NAMES[phase], PHASE_NAMES[phase].split(" ").at(-1)!]
      .find((name) => name.length * LETTER + 6 <= width);
    if (fitting === undefined) continue;
    names.push(
      text(left + width / 2, top + height - 5, fitting, "phase", "middle"),
    );
  }
  return `${panel}\n${names.join("\n")}`;
}
