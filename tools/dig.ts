/**
 * dig: what a name server says about a name, with the resolver of the stack.
 *
 * ```sh
 * deno run tools/dig.ts www.example.com
 * deno run --allow-read --allow-ffi tools/dig.ts --tap tap0 @10.0.0.1 \
 *   example.com MX
 * ```
 *
 * @module
 */

import { isIP } from "node:net";
import type { DnsData, ResolvedRecord, Stack } from "../mod.ts";
import {
  NEIGHBOUR,
  NETWORK_HELP,
  NETWORK_OPTIONS,
  openNetwork,
} from "./lib/network.ts";
import {
  integerOf,
  type Main,
  numberOf,
  runProgram,
  UsageError,
} from "./lib/program.ts";
import { tool } from "./lib/tool.ts";

/** Where flags, answer count and the question lie in a DNS message. */
const FLAGS = 2;
const ANSWERS = 6;
const QUESTION = 12;

/** The data of a record in the notation of zone files. */
export function describeData(data: DnsData): string {
  if (typeof data === "string") return data;
  if (Array.isArray(data)) return data.map(quoted).join(" ");
  if ("critical" in data) {
    return `${data.critical ? 128 : 0} ${data.tag} ${quoted(data.value)}`;
  }
  if ("regexp" in data) {
    const { order, preference, flags, services, regexp, replacement } = data;
    const texts = [flags, services, regexp].map(quoted).join(" ");
    return `${order} ${preference} ${texts} ${replacement}`;
  }
  return Object.values(data).join(" ");
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** Records as the lines of a zone file, in columns. */
export function describeRecords(records: ResolvedRecord[]): string[] {
  const width = Math.max(0, ...records.map(({ name }) => name.length));
  return records.map(({ name, ttl, type, data }) =>
    `${name.padEnd(width)} ${`${ttl}`.padStart(6)} IN ${type.padEnd(5)} ` +
    describeData(data)
  );
}

/**
 * Answers, at the other end of the cable, queries for any name's address: it is
 * the neighbour's. There are no other records.
 */
async function serveNames(stack: Stack): Promise<void> {
  const socket = await stack.listenDatagram({ port: 53 }).ready();
  const address = NEIGHBOUR.split(".").map(Number);
  const serve = async (): Promise<void> => {
    for await (const [query, from] of socket) {
      let end = QUESTION;
      while (query[end]! > 0) end += query[end]! + 1;
      if (query[end] === undefined) continue; // it ends within the name
      const isAddress = query[end + 1] === 0 && query[end + 2] === 1;
      const record = isAddress
        ? [0xc0, QUESTION, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address]
        : [];
      const response = Uint8Array.of(...query.subarray(0, end + 5), ...record);
      response.set([0x81, 0x80], FLAGS); // a response, NOERROR
      response.set([0, isAddress ? 1 : 0, 0, 0, 0, 0], ANSWERS);
      await socket.send(response, from).catch(() => {}); // nobody is there
    }
  };
  serve().catch(() => {});
}

const HELP = `\
Usage: dig.ts [options] [@SERVER] NAME [TYPE]

Asks a name server for records (A), and prints them. NAME may be an address if
TYPE is PTR. Without --tap, a second stack at the other end of a cable is the
server; it knows the address of every name.

  @SERVER      Address of the name server, or address:port (the gateway, else the
               other end)
  --short      Print the data only
  --no-edns    Do not use EDNS0
  --tries N    Queries at most (3)
  --wait S     Wait for each answer, in seconds (5)

${NETWORK_HELP}

Exit code: 0 if there are such records, 1 if not, 2 if called wrongly.`;

/** The program. */
export const main: Main = tool({
  help: HELP,
  options: {
    ...NETWORK_OPTIONS,
    "short": { type: "boolean" },
    "no-edns": { type: "boolean" },
    "tries": { type: "string" },
    "wait": { type: "string" },
  },
  async run({ values, positionals }, terminal) {
    const servers = positionals.filter((text) => text.startsWith("@"));
    const [name, given, ...more] = positionals.filter((text) =>
      !text.startsWith("@")
    );
    if (name === undefined || more.length > 0 || servers.length > 1) {
      throw new UsageError("Expected a name, a type, and one server at most");
    }
    const type = (given ?? (isIP(name) > 0 ? "PTR" : "A")).toUpperCase();
    const kernel = values.kernel?.split("/")[0];
    const server = servers[0]?.slice(1) ?? values.gateway ?? kernel ??
      NEIGHBOUR;
    await using network = await openNetwork(values, {
      nameservers: [server],
      dns: {
        attempts: integerOf(values.tries, "number of queries", 1, 100, 3),
        timeout: 1000 * numberOf(values.wait, "waiting time", 0.001, 600, 5),
        ...(values["no-edns"] ? { edns: 0 } : {}),
      },
    });
    if (network.neighbour !== null) await serveNames(network.neighbour);
    const start = performance.now();
    const { rcode, aliases, records } = await network.stack.resolveRecords(
      name,
      type,
      { signal: terminal.signal },
    );
    const ms = (performance.now() - start).toFixed(0);
    if (values.short) {
      for (const { data } of records) terminal.print(describeData(data));
    } else {
      terminal.print(`;; ${name} ${type} at ${server}: ${rcode}, ${ms} ms`);
      for (const line of describeRecords([...aliases, ...records])) {
        terminal.print(line);
      }
    }
    return records.length > 0 ? 0 : 1;
  },
});

if (import.meta.main) await runProgram(main);
