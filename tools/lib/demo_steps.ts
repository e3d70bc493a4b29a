/**
 * The steps of the demo. Each is a conversation as an application would have it,
 * with the C names, and says what it sees.
 *
 * @module
 */

import {
  ERR_CLSD,
  ERR_INPROGRESS,
  ERR_OK,
  ERR_RST,
  type err_t,
  errName,
  netbuf_data,
  netbuf_delete,
  netbuf_fromaddr,
  netbuf_fromport,
  netbuf_len,
  netbuf_new,
  netbuf_next,
  netbuf_ref,
  type Netconn,
  netconn_addr,
  netconn_close,
  netconn_connect,
  netconn_delete,
  netconn_err,
  NETCONN_EVT_ERROR,
  NETCONN_EVT_RCVMINUS,
  NETCONN_EVT_RCVPLUS,
  NETCONN_EVT_SENDMINUS,
  NETCONN_EVT_SENDPLUS,
  netconn_new,
  netconn_new_with_callback,
  netconn_recv,
  netconn_sendto,
  netconn_set_nonblocking,
  netconn_set_recvtimeout,
  netconn_shutdown,
  NETCONN_TCP,
  NETCONN_UDP_IPV6,
  netconn_write,
  type Stack,
} from "../../mod.ts";
import { CLOSED_PORT, type Peer } from "./demo_peer.ts";
import { endOf } from "./network.ts";
import { describeRate } from "./program.ts";
import { ping, PingStatistics } from "../ping.ts";

const EVENTS: Record<number, string> = {
  [NETCONN_EVT_RCVPLUS]: "RCVPLUS",
  [NETCONN_EVT_RCVMINUS]: "RCVMINUS",
  [NETCONN_EVT_SENDPLUS]: "SENDPLUS",
  [NETCONN_EVT_SENDMINUS]: "SENDMINUS",
  [NETCONN_EVT_ERROR]: "ERROR",
};

/** Bytes of one write of the transfer. */
const PIECE = 256 * 1024;
/** Milliseconds after which an unanswered step has failed. */
const PATIENCE = 5_000;
/** What a step is given. */
export interface Scene {
  /** The other side. */
  peer: Peer;
  /** Address of the other side. */
  hostname: string;
  /** Bytes of the transfer. */
  transfer: number;
  /** Tells what has happened, and how many milliseconds it took. */
  say(line: string, ms?: number): void;
}

/** A step of the demo; it throws if it fails. */
export type Step = (scene: Scene) => Promise<void>;

function expect(err: err_t, wanted: err_t, call: string): void {
  if (err !== wanted) {
    throw new Error(`${call}: ${errName(err)} instead of ${errName(wanted)}`);
  }
}

/** RAW: ICMP echo requests. */
function pingStep(stack: Stack): Step {
  return async ({ hostname, say }) => {
    const statistics = new PingStatistics();
    const options = { count: 100, interval: 0, timeout: PATIENCE };
    const start = performance.now();
    for await (const event of ping(stack, hostname, options)) {
      statistics.add(event);
    }
    const { transmitted, received, corrupted, rtt } = statistics;
    const time = performance.now() - start;
    say(`${transmitted} requests of 56 bytes, ${received} replies`, time);
    if (received !== transmitted || corrupted > 0) {
      throw new Error("A reply is missing or wrong");
    }
    say("round trip, the fastest", rtt!.min);
    say("round trip, on average", rtt!.avg);
  };
}

/** UDP: a datagram there and back. */
const udpStep: Step = async ({ peer, hostname, say }) => {
  const conn = netconn_new(NETCONN_UDP_IPV6);
  const question = new TextEncoder().encode("Are you there?");
  const buf = netbuf_new();
  netbuf_ref(buf, question);
  const start = performance.now();
  const sent = await netconn_sendto(conn, buf, hostname, peer.udpPort);
  netbuf_delete(buf);
  expect(sent, ERR_OK, "netconn_sendto");
  say(
    `netconn_sendto  ${
      endOf(hostname, peer.udpPort)
    }, ${question.length} bytes`,
  );
  netconn_set_recvtimeout(conn!, PATIENCE);
  const { err, buf: answer } = await netconn_recv(conn);
  expect(err, ERR_OK, "netconn_recv");
  const from = endOf(`${netbuf_fromaddr(answer!)}`, netbuf_fromport(answer!));
  const time = performance.now() - start;
  say(`netconn_recv    ${from}, "${textOf(answer!)}"`, time);
  netbuf_delete(answer!);
  expect(await netconn_delete(conn), ERR_OK, "netconn_delete");
};

/** TCP in the blocking style, with the C names. */
const blockingStep: Step = async ({ peer, hostname, say }) => {
  const conn = netconn_new(NETCONN_TCP);
  let start = performance.now();
  const timed = (line: string) => {
    say(line, performance.now() - start);
    start = performance.now();
  };
  const connected = await netconn_connect(conn, hostname, peer.echoPort);
  expect(connected, ERR_OK, "netconn_connect");
  const { addr, port } = await netconn_addr(conn);
  timed(
    `netconn_connect ${endOf(`${addr}`, port)} -> ${
      endOf(hostname, peer.echoPort)
    }`,
  );
  for (const text of ["Hello, netconn", "How are you?"]) {
    const bytes = new TextEncoder().encode(text);
    expect(await netconn_write(conn, bytes), ERR_OK, "netconn_write");
    const answer = await receiveText(conn, bytes.length);
    if (answer !== text) {
      throw new Error(`The echo of "${text}" is "${answer}"`);
    }
    timed(`netconn_write   "${text}", netconn_recv the same`);
  }
  expect(await netconn_shutdown(conn, false, true), ERR_OK, "netconn_shutdown");
  const { err } = await netconn_recv(conn);
  timed(`netconn_shutdown, the peer's end: ${errName(err)}`);
  expect(err, ERR_CLSD, "netconn_recv");
  await netconn_close(conn);
  expect(await netconn_delete(conn), ERR_OK, "netconn_delete");
};

/** Receives so many bytes of a stream, in however many netbufs. */
async function receiveText(
  conn: Netconn | null,
  length: number,
): Promise<string> {
  let text = "";
  while (text.length < length) {
    const { err, buf } = await netconn_recv(conn);
    expect(err, ERR_OK, "netconn_recv");
    text += textOf(buf!);
    netbuf_delete(buf!);
  }
  return text;
}

/** The text in a netbuf, fragment by fragment. */
function textOf(buf: ReturnType<typeof netbuf_new>): string {
  const bytes = new Uint8Array(netbuf_len(buf));
  let at = 0;
  do {
    const { data } = netbuf_data(buf);
    bytes.set(data!, at);
    at += data!.length;
  } while (netbuf_next(buf) >= 0);
  return new TextDecoder().decode(bytes);
}

/**
 * A connect in the nonblocking style: it returns at once, a callback tells the
 * rest.
 *
 * @param wanted The event in which it has to end.
 * @param pending The error that has to be pending then.
 */
function nonblockingStep(
  portOf: (peer: Peer) => number,
  wanted: number,
  pending: err_t,
): Step {
  return async ({ peer, hostname, say }) => {
    const port = portOf(peer);
    const first = Promise.withResolvers<number>();
    const conn = netconn_new_with_callback(
      NETCONN_TCP,
      (_conn, evt) => first.resolve(evt),
    );
    netconn_set_nonblocking(conn!, true);
    const start = performance.now();
    const returned = await netconn_connect(conn, hostname, port);
    say(
      `netconn_connect ${endOf(hostname, port)} returns ${errName(returned)}`,
    );
    expect(returned, ERR_INPROGRESS, "netconn_connect");
    const timer = setTimeout(() => first.resolve(-1), PATIENCE);
    const evt = await first.promise;
    clearTimeout(timer);
    const time = performance.now() - start;
    say(`callback        NETCONN_EVT_${EVENTS[evt] ?? "(none)"}`, time);
    if (evt !== wanted) throw new Error(`Expected ${EVENTS[wanted]}`);
    const err = netconn_err(conn);
    say(`netconn_err     ${errName(err)}`);
    expect(err, pending, "netconn_err");
    netconn_set_nonblocking(conn!, false);
    expect(await netconn_delete(conn), ERR_OK, "netconn_delete");
  };
}

/** A bulk transfer, and whether what arrives is what was sent. */
const transferStep: Step = async ({ peer, hostname, transfer, say }) => {
  const conn = netconn_new(NETCONN_TCP);
  const { sinkPort } = peer;
  expect(
    await netconn_connect(conn, hostname, sinkPort),
    ERR_OK,
    "netconn_connect",
  );
  const data = numbered(transfer);
  let start = performance.now();
  for (let at = 0; at < transfer; at += PIECE) {
    const piece = data.subarray(at, at + PIECE);
    expect(await netconn_write(conn, piece), ERR_OK, "netconn_write");
  }
  await netconn_shutdown(conn, false, true);
  const received = await peer.sunk;
  let ms = performance.now() - start;
  say(`${received.length} bytes, ${describeRate(transfer, ms)}`, ms);
  start = performance.now();
  const [here, there] = await Promise.all([sha256(data), sha256(received)]);
  ms = performance.now() - start;
  say(`SHA-256 of what was sent and of what has arrived`, ms);
  say(here);
  say(there);
  if (received.length !== transfer || here !== there) {
    throw new Error("What has arrived is not what was sent");
  }
  expect(await netconn_delete(conn), ERR_OK, "netconn_delete");
};

/** Bytes of which no two stretches are alike. */
function numbered(length: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(length / 4));
  for (let i = 0, x = 1; i < words.length; i++) {
    x ^= x << 13; // Marsaglia's xorshift: a period of 2^32 - 1
    x ^= x >>> 17;
    x ^= x << 5;
    words[i] = x;
  }
  return new Uint8Array(words.buffer, 0, length);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}

/** The steps, with their titles. */
export function stepsOf(stack: Stack, megabytes: number): [string, Step][] {
  return [
    ["1  Ping: RAW netconn, ICMP", pingStep(stack)],
    ["2  UDP: a datagram and its echo", udpStep],
    ["3  TCP, blocking style", blockingStep],
    [
      "4  TCP, nonblocking connect to an open port",
      nonblockingStep((peer) => peer.echoPort, NETCONN_EVT_SENDPLUS, ERR_OK),
    ],
    [
      "5  TCP, nonblocking connect to a closed port",
      nonblockingStep(() => CLOSED_PORT, NETCONN_EVT_ERROR, ERR_RST),
    ],
    [`6  TCP, ${megabytes} MB`, transferStep],
  ];
}
