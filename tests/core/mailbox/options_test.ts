import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
} from "../../../core/mailbox/netconn_type.ts";
import * as O from "../../../core/mailbox/options.ts";

const ALL = Object.entries(O)
  .filter(([name]) => name.startsWith("OPT_"))
  .map(([name, option]) => [name, option as O.SocketOption] as const);

Deno.test("each option is found by its number, and has the name of its row", () => {
  assertEquals(ALL.length, 26);
  for (const [name, option] of ALL) {
    assertEquals(O.optionOf(option.number), option);
    assertEquals(`OPT_${option.name}`, name);
    assert(option.least <= option.most);
    const kinds = NETCONN_TCP | NETCONN_UDP | NETCONN_RAW;
    assert(option.kinds !== 0 && (option.kinds & ~kinds) === 0, name);
  }
  assertEquals(O.optionOf(99), undefined);
});

Deno.test("checkOption() throws for what is out of the option's range", () => {
  O.checkOption(O.OPT_TTL, 1, "ttl", "set the time to live");
  O.checkOption(O.OPT_TTL, 255, "ttl", "set the time to live");
  for (const ttl of [0, 256, 1.5, "1", undefined]) {
    assertThrows(
      () => O.checkOption(O.OPT_TTL, ttl, "ttl", "set the time to live"),
      Error,
      "Cannot set the time to live",
    );
  }
});
