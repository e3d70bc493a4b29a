/**
 * Requests that node:http answers over the stack on a TAP, beside node:http and
 * Deno.serve over the kernel's loopback. The client is wrk: connections that are kept
 * alive, each with one request under way.
 *
 * @module
 */

import { Namespace } from "../../interop/netns.ts";
import { Spawned } from "../../interop/spawned.ts";
import { LOCALHOST } from "../deno_sockets.ts";
import type { Contender, OpenContender, Row } from "../row.ts";
import { inBothFamilies, type Version } from "../families.ts";
import { benchProgram, giveKernel6, stackOf } from "../stacks.ts";

const CONNECTIONS = 64;
/** Seconds of a run: wrk takes whole ones. */
const RUN = 2;
const WARM_UP = 3;

const BY_KERNEL = "node:http, the kernel's loopback";
const HALF = { [BY_KERNEL]: 0.5 };

/** Requests of a web server. */
export const HTTP: Row = {
  name: "http",
  title: `HTTP requests, ${CONNECTIONS} connections kept alive`,
  unit: "/s",
  better: "higher",
  contenders: [
    ...inBothFamilies((version) => ({
      ...onTap("node:http, stack in a Worker on a TAP", "worker", version),
      shares: HALF,
    })),
    { ...onTap("node:http, stack in the thread, TAP", "inline"), shares: HALF },
    onLoopback(BY_KERNEL, "node"),
    onLoopback("Deno.serve, the kernel's loopback", "deno"),
  ],
};

function onTap(name: string, kind: string, version: Version = 4): Contender {
  return {
    ...{ name, needs: ["tun", "wrk"], first: RUN, fixed: true },
    async open(scope) {
      const namespace = scope.use(await Namespace.create());
      const args = [namespace.name, kind, `${version}`];
      await serve(scope, [...benchProgram("http_server"), ...args]);
      await giveKernel6(namespace);
      const start = (wrk: string[]) => namespace.spawn(wrk);
      const host = version === 4 ? stackOf(4) : `[${stackOf(6)}]`;
      return await contender(start, `http://${host}/`);
    },
  };
}

function onLoopback(name: string, kind: string): Contender {
  return {
    ...{ name, needs: ["wrk"], first: RUN, fixed: true },
    async open(scope) {
      const command = [...benchProgram("http_server"), kind];
      const port = await serve(scope, command);
      const start = (wrk: string[]) => new Spawned(wrk);
      return await contender(start, `http://${LOCALHOST}:${port}/`);
    },
  };
}

async function serve(
  scope: AsyncDisposableStack,
  command: string[],
): Promise<number> {
  const server = scope.use(new Spawned(command));
  const [, port] = await server.waitFor(/\{"port":(\d+)\}/);
  return Number(port);
}

async function contender(
  start: (wrk: string[]) => Spawned,
  url: string,
): Promise<OpenContender> {
  const ask = async (seconds: number): Promise<string> => {
    const flags = ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "--latency"];
    await using wrk = start(["wrk", ...flags, url]);
    return (await wrk.output()).stdout;
  };
  await ask(WARM_UP);
  return {
    async run(amount) {
      const seconds = Math.max(1, Math.round(amount));
      const text = await ask(seconds);
      const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(text) ?? [];
      if (rate === undefined || /Socket errors|Non-2xx/.test(text)) {
        throw new Error(`wrk has met errors: ${text}`);
      }
      const [, p50, unit] = /50%\s+([\d.]+)(us|ms|s)\b/.exec(text) ?? [];
      const scale = { us: 1, ms: 1e3, s: 1e6 }[unit] ?? NaN;
      const details = { "p50 µs": Number(p50) * scale };
      return { value: Number(rate), seconds, details };
    },
  };
}
