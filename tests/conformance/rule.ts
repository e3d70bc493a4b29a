/**
 * A rule of an RFC, and what this stack makes of it.
 *
 * Labels are those of RFC 9293's appendix B: level and number. RFCs without labels
 * get some of their kind: level, section and a letter. Steps that they give as an
 * algorithm, without one of the words, count as MUST.
 *
 * @module
 */

/** A test by file and exact name. */
export interface TestName {
  /** Path from the root. */
  readonly file: string;
  /** Name as it runs. */
  readonly name: string;
}

/** What this stack makes of a rule. */
export type Status = "met" | "differs" | "not met" | "does not apply";

/** A rule of an RFC. */
export interface Rule {
  /** Such as "MUST-1", "SHLD-4.2b". */
  readonly label: string;
  /** Such as "3.1". */
  readonly section: string;
  /** What it says, in our own words. */
  readonly text: string;
  /** What this stack makes of it. */
  readonly status: Status;
  /** Tests that show it; what differs is shown as well as what is met. */
  readonly tests: readonly TestName[];
  /** Why it is not simply met, or a remark; else empty. */
  readonly remark: string;
}

/** All rules of an RFC. */
export interface RuleTable {
  /** Its number. */
  readonly rfc: number;
  /** Its title. */
  readonly title: string;
  /** Its rules, in its order. */
  readonly rules: readonly Rule[];
}

/** Names the tests of a file. */
export function testsIn(file: string): (name: string) => TestName {
  return (name) => ({ file, name });
}

/** It is met, as tests show. */
export function met(
  label: string,
  section: string,
  text: string,
  tests: readonly TestName[],
  remark = "",
): Rule {
  return { label, section, text, status: "met", tests, remark };
}

/** It is left on purpose for something else, for a reason. */
export function differs(
  label: string,
  section: string,
  text: string,
  remark: string,
  tests: readonly TestName[] = [],
): Rule {
  return { label, section, text, status: "differs", tests, remark };
}

/** It is not met; the remark says what is missing. */
export function notMet(
  label: string,
  section: string,
  text: string,
  remark: string,
  tests: readonly TestName[] = [],
): Rule {
  return { label, section, text, status: "not met", tests, remark };
}

/** It is about something that is not here. */
export function doesNotApply(
  label: string,
  section: string,
  text: string,
  remark: string,
): Rule {
  return {
    label,
    section,
    text,
    status: "does not apply",
    tests: [],
    remark,
  };
}
