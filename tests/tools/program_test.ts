import { assertEquals, assertThrows } from "@std/assert";
import {
  describeBytes,
  describeRate,
  integerOf,
  type Main,
  numberOf,
  portOf,
  UsageError,
} from "../../tools/lib/program.ts";
import { main as demo } from "../../tools/lib/demo.ts";
import { main as httpGet } from "../../tools/http_get.ts";
import { main as httpServer } from "../../tools/http_server.ts";
import { main as nc } from "../../tools/nc.ts";
import { main as ping } from "../../tools/ping.ts";
import { main as echoServer } from "../../tools/tcp_echo_server.ts";
import { run } from "./fake_terminal.ts";

const PROGRAMS: [string, Main][] = [
  ["demo.ts", demo],
  ["http_get.ts", httpGet],
  ["http_server.ts", httpServer],
  ["nc.ts", nc],
  ["ping.ts", ping],
  ["tcp_echo_server.ts", echoServer],
];

for (const [name, main] of PROGRAMS) {
  Deno.test(`${name} --help says how to call it, in 80 columns`, async () => {
    const { code, lines, complaints } = await run(main, ["--help"]);
    assertEquals([code, complaints], [0, []]);
    const help = lines.join("\n").split("\n");
    assertEquals(help[0]!.startsWith(`Usage: ${name} `), true);
    assertEquals(help.filter((line) => line.length > 80), []);
  });

  Deno.test(`${name} with an unknown option ends with 2`, async () => {
    const { code, lines, complaints } = await run(main, ["--no-such-thing"]);
    assertEquals([code, lines], [2, []]);
    assertEquals(complaints[0]!.includes("--no-such-thing"), true);
    assertEquals(complaints.at(-1), "Try --help.");
  });
}

for (
  const [main, args, message] of [
    [ping, [], "Expected one host"],
    [ping, ["a", "b"], "Expected one host"],
    [ping, ["-c", "0", "a"], '"0" is no count: at least 1'],
    [ping, ["-c", "1.5", "a"], '"1.5" is no count: it has to be whole'],
    [ping, ["-s", "65508", "a"], '"65508" is no size: from 0 to 65507'],
    [
      ping,
      ["--gateway", "10.0.0.1", "a"],
      "--gateway, --kernel and --netns need --tap",
    ],
    [nc, ["10.0.0.1"], "Expected a host and a port"],
    [nc, ["-l"], "Expected one port"],
    [nc, ["-l", "7"], "-l needs --tap: nobody could connect"],
    [nc, ["10.0.0.1", "70000"], '"70000" is no port: from 1 to 65535'],
    [httpGet, [], "Expected one URL"],
    [httpGet, ["10.0.0.1"], '"10.0.0.1" is no URL'],
    [httpServer, ["a", "b"], "Expected one directory"],
    [echoServer, ["x"], 'Unexpected "x"'],
    [demo, ["--megabytes", "x"], '"x" is no size: from 1 to 1000'],
    [
      demo,
      ["--kernel", "10.0.0.1"],
      "--kernel needs a prefix length without --tap",
    ],
    [
      demo,
      ["--address", "fd00::2/64", "--kernel", "10.0.0.1/24"],
      "--address and --kernel are of different families",
    ],
    [
      ping,
      ["--tap", "tap0", "--kernel", "fd00:5::1/64", "fd00:5::1"],
      "--kernel is of another family than --address, 10.0.0.2/24",
    ],
  ] as [Main, string[], string][]
) {
  const [name] = PROGRAMS.find(([, other]) => other === main)!;
  Deno.test(`${name} ${args.join(" ")} is refused: ${message}`, async () => {
    const { code, complaints } = await run(main, args);
    assertEquals([code, complaints[0]], [2, `error: ${message}`]);
  });
}

Deno.test("numberOf() takes numbers in the range only", () => {
  assertEquals(numberOf(undefined, "x", 0, 1, 7), 7);
  assertEquals(numberOf("0.5", "x", 0, 1, 7), 0.5);
  for (const text of ["", " ", "1.1", "-0.1", "NaN", "one"]) {
    assertThrows(() => numberOf(text, "x", 0, 1, 7), UsageError);
  }
});

Deno.test("integerOf() and portOf() take whole numbers only", () => {
  assertEquals(integerOf("5", "x", 0, 9, 7), 5);
  assertEquals(integerOf(undefined, "x", 0, 9, Infinity), Infinity);
  assertThrows(() => integerOf("5.5", "x", 0, 9, 7), UsageError);
  assertEquals(portOf(undefined, 80), 80);
  assertEquals(portOf("65535"), 65_535);
  for (const text of ["0", "65536", "http", undefined]) {
    assertThrows(() => portOf(text), UsageError);
  }
});

Deno.test("describeBytes() and describeRate() have three digits or so", () => {
  for (
    const [bytes, text] of [
      [0, "0 bytes"],
      [999, "999 bytes"],
      [1000, "1.00 kB"],
      [52_428_800, "52.4 MB"],
      [999_999, "1.00 MB"],
      [123_456_789_012, "123 GB"],
    ] as const
  ) assertEquals(describeBytes(bytes), text);
  assertEquals(describeRate(1_000_000, 1000), "8.0 Mbit/s");
  assertEquals(describeRate(100_000_000, 1000), "800 Mbit/s");
  assertEquals(describeRate(1_000_000_000, 1000), "8.00 Gbit/s");
});
