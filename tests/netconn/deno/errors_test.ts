import { assertEquals, assertInstanceOf, assertThrows } from "@std/assert";
import * as E from "../../../core/base/err.ts";
import {
  check,
  DATAGRAM_RECEIVE,
  errName,
  errorOf,
  nameError,
  OutOfResourcesError,
} from "../../../netconn/deno/errors.ts";

const CODES = Object.entries(E) as [string, number][];

Deno.test("errorOf() has the class and the code of every outcome", () => {
  const {
    AddrInUse,
    AlreadyExists,
    Busy,
    ConnectionAborted,
    ConnectionRefused,
    ConnectionReset,
    NetworkUnreachable,
    NotConnected,
    TimedOut,
    WouldBlock,
  } = Deno.errors;
  // What was tried: something, or a connect.
  const table: [number, new () => Error, new () => Error][] = [
    [E.ERR_MEM, OutOfResourcesError as never, OutOfResourcesError as never],
    [E.ERR_BUF, OutOfResourcesError as never, OutOfResourcesError as never],
    [E.ERR_TIMEOUT, TimedOut, TimedOut],
    [E.ERR_RTE, NetworkUnreachable, NetworkUnreachable],
    [E.ERR_INPROGRESS, Busy, Busy],
    [E.ERR_VAL, RangeError, RangeError],
    [E.ERR_WOULDBLOCK, WouldBlock, WouldBlock],
    [E.ERR_USE, AddrInUse, AddrInUse],
    [E.ERR_ALREADY, Busy, Busy],
    [E.ERR_ISCONN, AlreadyExists, AlreadyExists],
    [E.ERR_CONN, NotConnected, NotConnected],
    [E.ERR_IF, RangeError, RangeError],
    [E.ERR_ABRT, ConnectionAborted, TimedOut],
    [E.ERR_RST, ConnectionReset, ConnectionRefused],
    [E.ERR_CLSD, NotConnected, NotConnected],
    [E.ERR_ARG, TypeError, TypeError],
  ];
  assertEquals(table.length, CODES.length - 1); // all but ERR_OK
  for (const [err, other, connecting] of table) {
    const something = errorOf(err, "do it");
    assertEquals(something.constructor, other, errName(err));
    assertEquals(something.code, errName(err));
    assertEquals(something.message.startsWith("Cannot do it: "), true);
    const connect = errorOf(err, 'connect to "h:1"');
    assertEquals(connect.constructor, connecting, errName(err));
  }
});

Deno.test("errorOf() calls a reset a refusal where there is no stream", () => {
  for (const action of ["send", 'send to "h:1"', DATAGRAM_RECEIVE]) {
    const error = errorOf(E.ERR_RST, action);
    assertInstanceOf(error, Deno.errors.ConnectionRefused);
    assertEquals(error.message, `Cannot ${action}: connection refused`);
  }
  assertInstanceOf(
    errorOf(E.ERR_RST, "receive"),
    Deno.errors.ConnectionReset,
  );
});

Deno.test("errorOf() of ERR_RTE speaks of zones where the address has or needs one", () => {
  const because = (to: string): string =>
    errorOf(E.ERR_RTE, `connect to "${to}"`).message.split("answers")[1]!;
  assertEquals(because("[fe80::1%eth9]:80"), ", or the zone is no interface");
  for (const link of ["[fe80::1]:80", "[febf::1]:80", "ff02::1"]) {
    assertEquals(because(link), ", or it needs a zone, such as %if1");
  }
  for (const wide of ["[fd00::1]:80", "[ff05::1]:80", "fe80.test:80"]) {
    assertEquals(because(wide), "");
  }
});

Deno.test("errorOf() of ERR_VAL names the kinds that take an IPv6 address", () => {
  const names = (to: string): boolean =>
    errorOf(E.ERR_VAL, `connect to "${to}"`).message.includes("_UDP_IPV6");
  assertEquals([names("[fd00::1]:7"), names("10.0.0.1:7")], [true, false]);
});

Deno.test("nameError() says that it is no address of what looks like one", () => {
  const said = (what: string): boolean =>
    nameError("no-server", -1, what).message.includes("it is no address");
  assertEquals(said('connect to "[fe80::1/64]:80"'), true);
  assertEquals(said('connect to "10.0.0.1/24:80"'), true);
  assertEquals(said('resolve "fe80::x"'), true);
  assertEquals(said('connect to "a.test:80"'), false);
  assertEquals(said('resolve "a.test"'), false);
});

Deno.test("errName() gives lwIP's names", () => {
  for (const [name, err] of CODES) assertEquals(errName(err), name);
  assertEquals(errName(-99), "ERR_-99");
});

Deno.test("check() throws unless all is well", () => {
  check(E.ERR_OK, "do it");
  const error = assertThrows(
    () => check(E.ERR_RST, 'connect to "10.0.0.2:80"'),
    Deno.errors.ConnectionRefused,
    'Cannot connect to "10.0.0.2:80": connection refused',
  );
  assertEquals((error as Error & { code: string }).code, "ERR_RST");
  assertInstanceOf(errorOf(-99, "do it"), OutOfResourcesError);
});
