/** Types of the parts of `@std/assert` that its npm build carries. */

// deno-lint-ignore-file no-explicit-any

/** Any class whose instances are checked, abstract ones too. */
export type AnyConstructor = abstract new (...args: any[]) => any;

/** What an `ErrorClass` argument may be. */
export type ErrorConstructor<E extends Error = Error> = abstract new (
  ...args: never[]
) => E;

/** Every value that is falsy, NaN aside. */
export type Falsy = false | 0 | 0n | "" | null | undefined;

/** What every failed assertion throws. */
export class AssertionError extends Error {
  /** Makes an error with this message. */
  constructor(message: string, options?: ErrorOptions);
}

/** Holds if `expr` is truthy. */
export function assert(expr: unknown, msg?: string): asserts expr;
/** Holds if `expr` is falsy. */
export function assertFalse(expr: unknown, msg?: string): asserts expr is Falsy;
/** Whether both are deeply equal. */
export function equal(a: unknown, b: unknown): boolean;
/** Holds if both are deeply equal. */
export function assertEquals<T>(actual: T, expected: T, msg?: string): void;
/** Holds if both are not deeply equal. */
export function assertNotEquals<T>(actual: T, expected: T, msg?: string): void;
/** Holds if `Object.is(actual, expected)`. */
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  msg?: string,
): asserts actual is T;
/** Holds unless `Object.is(actual, expected)`. */
export function assertNotStrictEquals<T>(
  actual: T,
  expected: T,
  msg?: string,
): void;
/** Holds if both differ by at most `tolerance` (1e-7 of `expected`). */
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance?: number,
  msg?: string,
): void;
/** Holds if `actual > expected`. */
export function assertGreater<T>(actual: T, expected: T, msg?: string): void;
/** Holds if `actual >= expected`. */
export function assertGreaterOrEqual<T>(
  actual: T,
  expected: T,
  msg?: string,
): void;
/** Holds if `actual < expected`. */
export function assertLess<T>(actual: T, expected: T, msg?: string): void;
/** Holds if `actual <= expected`. */
export function assertLessOrEqual<T>(
  actual: T,
  expected: T,
  msg?: string,
): void;
/** Holds if `actual` is neither null nor undefined. */
export function assertExists<T>(
  actual: T,
  msg?: string,
): asserts actual is NonNullable<T>;
/** Holds if `actual` is an instance of the class. */
export function assertInstanceOf<T extends AnyConstructor>(
  actual: unknown,
  expectedType: T,
  msg?: string,
): asserts actual is InstanceType<T>;
/** Holds if `actual` is no instance of the class. */
export function assertNotInstanceOf<A, T>(
  actual: A,
  unexpectedType: abstract new (...args: any[]) => T,
  msg?: string,
): asserts actual is Exclude<A, T>;
/** Holds if the value is an `Error`, of this class and message if given. */
export function assertIsError<E extends Error = Error>(
  error: unknown,
  ErrorClass?: ErrorConstructor<E>,
  msgMatches?: string | RegExp,
  msg?: string,
): asserts error is E;
/** Holds if `actual` has every value of `expected`. */
export function assertArrayIncludes<T>(
  actual: ArrayLike<T>,
  expected: ArrayLike<T>,
  msg?: string,
): void;
/** Holds if `actual` has the substring. */
export function assertStringIncludes(
  actual: string,
  expected: string,
  msg?: string,
): void;
/** Holds if `actual` matches. */
export function assertMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void;
/** Holds if `actual` does not match. */
export function assertNotMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void;
/** Holds if every property of `expected` equals that of `actual`. */
export function assertObjectMatch(
  actual: Record<PropertyKey, any>,
  expected: Record<PropertyKey, unknown>,
  msg?: string,
): void;
/** Holds if the call throws; returns what it threw. */
export function assertThrows(fn: () => unknown, msg?: string): unknown;
/** Holds if the call throws an error of this class; returns it. */
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  ErrorClass: ErrorConstructor<E>,
  msgIncludes?: string,
  msg?: string,
): E;
/** Holds if the promise is rejected; resolves to the reason. */
export function assertRejects(
  fn: () => PromiseLike<unknown>,
  msg?: string,
): Promise<unknown>;
/** Holds if the promise is rejected with this class; resolves to the error. */
export function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  ErrorClass: ErrorConstructor<E>,
  msgIncludes?: string,
  msg?: string,
): Promise<E>;
/** Fails. */
export function fail(msg?: string): never;
/** Fails: this case is not written. */
export function unimplemented(msg?: string): never;
/** Fails: this line cannot be reached. */
export function unreachable(msg?: string): never;
