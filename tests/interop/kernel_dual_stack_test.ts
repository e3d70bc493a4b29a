/**
 * The table of sockets of both families, as the Linux kernel has it: what
 * tests/netconn/dual_stack_test.ts expects of the stack is what the kernel does.
 */

import { assertEquals } from "@std/assert";
import {
  BINDINGS,
  conflict,
  type Reach,
  REACHES,
} from "../netconn/dual_stack_table.ts";
import { interopTest } from "./requirements.ts";
import { Spawned } from "./spawned.ts";

/** Answers each question of the table, by sockets of the host's loopback interface. */
const PROGRAM = `
import errno, json, socket, sys

table = json.load(sys.stdin)

def make(kind, way):
    family = socket.AF_INET if way["family"] == 4 else socket.AF_INET6
    s = socket.socket(family, socket.SOCK_STREAM if kind == "TCP" else socket.SOCK_DGRAM)
    if way["family"] == 6:
        s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, int(way["ipv6Only"]))
    s.settimeout(5)
    return s

def bound(kind, way, port=0):
    s = make(kind, way)
    try:
        s.bind((way["address"], port))
        return s, "OK"
    except OSError as e:
        s.close()
        return None, errno.errorcode[e.errno]

def exclude(kind, first, second):
    for _ in range(20):
        # A port that is free for both, each on its own.
        a, _ = bound(kind, first)
        port = a.getsockname()[1]
        a.close()
        b, _ = bound(kind, second, port)
        if b is None:
            continue
        b.close()
        a, _ = bound(kind, first, port)
        if a is None:
            continue
        b, result = bound(kind, second, port)
        a.close()
        if b is not None:
            b.close()
        return result
    return "no port is free"

def reach(kind, row):
    server, _ = bound(kind, row["server"])
    port = server.getsockname()[1]
    if kind == "TCP":
        server.listen(1)
    client = make(kind, row["client"])
    try:
        client.connect((row["to"], port))
        if kind == "UDP":
            client.send(b"x")
            client.settimeout(0.2)
            try:
                client.recv(1)
            except TimeoutError:
                pass
            seen = server.recvfrom(9)[1][0]
        else:
            seen = server.accept()[1][0]
        return ["reached", seen]
    except ConnectionRefusedError:
        return ["refused", None]
    except OSError as e:
        return ["invalid", None]
    except (TypeError, UnicodeError):
        return ["invalid", None]
    finally:
        client.close()
        server.close()

kinds = ["TCP", "UDP"]
print(json.dumps({
    "bind": [[k, a["name"], b["name"], exclude(k, a, b)]
             for k in kinds for a in table["bindings"] for b in table["bindings"]],
    "reach": [[k, *reach(k, row)] for k in kinds for row in table["reaches"]],
}))
`;

/** The kernel's answers. */
interface Answers {
  bind: [kind: string, first: string, second: string, result: string][];
  reach: [kind: string, outcome: Reach["outcome"], seen: string | null][];
}

async function askKernel(): Promise<Answers> {
  await using program = new Spawned(["python3", "-c", PROGRAM]);
  const table = { bindings: BINDINGS, reaches: REACHES };
  await program.write(JSON.stringify(table));
  const { code, stdout, stderr } = await program.output();
  assertEquals([code, stderr], [0, ""]);
  return JSON.parse(stdout);
}

interopTest(
  "the kernel binds and reaches sockets of both families as the table says",
  { needs: ["python3"] },
  async () => {
    const kinds = ["TCP", "UDP"];
    const answers = await askKernel();
    const binds = kinds.flatMap((kind) =>
      BINDINGS.flatMap((first) =>
        BINDINGS.map((second) => [
          ...[kind, first.name, second.name],
          conflict(first, second) ? "EADDRINUSE" : "OK",
        ])
      )
    );
    assertEquals(answers.bind, binds);
    const reaches = kinds.flatMap((kind) =>
      REACHES.map(({ outcome, seen }) => [
        ...[kind, outcome],
        outcome === "reached" ? seen : null,
      ])
    );
    assertEquals(answers.reach, reaches);
  },
);
