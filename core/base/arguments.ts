/**
 * Checks of what the application passes to a public call, made before the call begins.
 *
 * A check throws a TypeError for a value of a wrong kind and a RangeError for a
 * number that is out of range. The message names the call, the parameter and what is
 * expected: `Cannot bind: "port" must be an integer from 0 to 65535, not -1`.
 *
 * A {@linkcode Check} is a rule that is made once; a table of them describes an
 * object of options, see {@linkcode checkOptions}.
 *
 * @module
 */

/**
 * Throws unless a value is what it should be.
 *
 * @param value The value.
 * @param name What the caller knows it by, such as "tcp.mss".
 * @param action What is tried, such as "start a stack".
 */
export type Check = (value: unknown, name: string, action: string) => void;

/** A check for each option; the compiler says which ones are missing. */
export type Checks<T> = { readonly [K in keyof T]-?: Check };

/** The longest text that a message quotes. */
const LONGEST_QUOTE = 60;

/** Says what a value is, in a few words; never throws. */
export function show(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(
        value.length > LONGEST_QUOTE
          ? `${value.slice(0, LONGEST_QUOTE)}…`
          : value,
      );
    case "bigint":
      return `the BigInt ${value}`;
    case "symbol":
      return "a symbol";
    case "function":
      return "a function";
    case "object":
      return value === null ? "null" : showObject(value);
    default:
      return String(value);
  }
}

function showObject(value: object): string {
  let name: unknown;
  try {
    name = value.constructor?.name;
  } catch { // a getter or a proxy of the application's
    return "an object";
  }
  return typeof name !== "string" || name === "" || name === "Object"
    ? "an object"
    : `an instance of ${name.slice(0, LONGEST_QUOTE)}`;
}

/** Makes the error for a value of a wrong kind. */
export function wrongKind(
  value: unknown,
  name: string,
  action: string,
  expected: string,
): TypeError {
  return new TypeError(messageOf(value, name, action, expected));
}

function messageOf(
  value: unknown,
  name: string,
  action: string,
  expected: string,
): string {
  return `Cannot ${action}: "${name}" must be ${expected}, not ${show(value)}`;
}

/** Throws the error for a value that is not a number of a range. */
function refuseNumber(
  value: unknown,
  name: string,
  action: string,
  what: string,
  least: number,
  most: number,
): never {
  const expected = most === Infinity
    ? `${what}, at least ${least}`
    : `${what} from ${least} to ${most}`;
  if (typeof value !== "number") {
    throw wrongKind(value, name, action, expected);
  }
  throw new RangeError(messageOf(value, name, action, expected));
}

/** Checks an integer of a range. */
export function checkInteger(
  value: unknown,
  least: number,
  most: number,
  name: string,
  action: string,
): asserts value is number {
  if (
    typeof value !== "number" || !(value >= least && value <= most) ||
    !Number.isInteger(value)
  ) refuseNumber(value, name, action, "an integer", least, most);
}

/** Checks a number of a range; infinite ones are in it if an end is. */
export function checkNumber(
  value: unknown,
  least: number,
  most: number,
  name: string,
  action: string,
): asserts value is number {
  if (typeof value !== "number" || !(value >= least && value <= most)) {
    refuseNumber(value, name, action, "a number", least, most);
  }
}

/** Checks a text. */
export function checkText(
  value: unknown,
  name: string,
  action: string,
): asserts value is string {
  if (typeof value === "string") return;
  throw wrongKind(value, name, action, "a string");
}

/** Checks a boolean. */
export function checkBoolean(
  value: unknown,
  name: string,
  action: string,
): asserts value is boolean {
  if (typeof value === "boolean") return;
  throw wrongKind(value, name, action, "true or false");
}

/** Checks a function. */
export function checkFunction(
  value: unknown,
  name: string,
  action: string,
): void {
  if (typeof value === "function") return;
  throw wrongKind(value, name, action, "a function");
}

/** Whether a value is an object that can hold options. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null &&
    !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/**
 * Checks an object of options: each one that is given and not undefined has to pass
 * its check, and there may be no others. Methods and symbols do not count.
 *
 * @param checks A check for each option.
 * @param prefix What the options' names begin with in messages, such as "tcp.".
 */
export function checkOptions(
  value: unknown,
  checks: Readonly<Record<string, Check>>,
  name: string,
  action: string,
  prefix = "",
): void {
  if (!isRecord(value)) throw wrongKind(value, name, action, "an object");
  for (const option in value) {
    if (Object.hasOwn(checks, option)) continue;
    const known = Object.keys(checks).map((key) => prefix + key).join(", ");
    throw new TypeError(
      `Cannot ${action}: there is no option "${prefix}${option}", only ${known}`,
    );
  }
  for (const option in checks) {
    const given = value[option];
    if (given !== undefined) checks[option](given, prefix + option, action);
  }
}

/** A rule for an integer of a range. */
export function integerFrom(least: number, most: number): Check {
  return (value, name, action) =>
    checkInteger(value, least, most, name, action);
}

/** A rule for a number of a range. */
export function numberFrom(least: number, most: number): Check {
  return (value, name, action) => checkNumber(value, least, most, name, action);
}

/** A rule for one of a few values. */
export function oneOf(
  ...values: readonly (string | number | boolean)[]
): Check {
  const expected = values.map(show).join(" or ");
  return (value, name, action) => {
    if (!values.includes(value as string)) {
      throw wrongKind(value, name, action, expected);
    }
  };
}

/** A rule for an array of values that each pass a check. */
export function listOf(check: Check): Check {
  return (value, name, action) => {
    if (!Array.isArray(value)) throw wrongKind(value, name, action, "an array");
    for (let i = 0; i < value.length; i++) {
      check(value[i], `${name}[${i}]`, action);
    }
  };
}

/** A rule for an object of options. */
export function optionsOf(checks: Readonly<Record<string, Check>>): Check {
  return (value, name, action) =>
    checkOptions(value, checks, name, action, `${name}.`);
}

/** A rule that several checks make: a value has to pass one of them. */
export function anyOf(expected: string, ...checks: Check[]): Check {
  return (value, name, action) => {
    let failure: RangeError | null = null;
    for (const check of checks) {
      try {
        return check(value, name, action);
      } catch (error) {
        if (error instanceof RangeError) failure = error;
      }
    }
    if (failure !== null) throw failure;
    throw wrongKind(value, name, action, expected);
  };
}
