/**
 * Calls to the core that wait for their answers, by number. Two kinds: a request that
 * is answered by one REPLY, and a control call, which is answered by JSON text in
 * pieces.
 *
 * @module
 */

import { ERR_CLSD } from "../../core/base/err.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { Pending } from "./operation.ts";
import type { Reply } from "./port_client.ts";

const LAST_CALL = 0x7fffffff;

/** The calls of one application thread. */
export class Calls {
  #next = 1; // 0 is a request without an answer
  #isClosed = false;
  readonly #replies: Map<number, Pending<Reply>> = new Map();
  readonly #controls: Map<number, Pending<string>> = new Map();
  readonly #pieces: Map<number, Uint8Array[]> = new Map();

  #number(): number {
    const call = this.#next;
    this.#next = call === LAST_CALL ? 1 : call + 1;
    return call;
  }

  /**
   * Begins a call; after {@linkcode close} it is answered at once, with ERR_CLSD.
   */
  begin(): { call: number; reply: Pending<Reply> } {
    const call = this.#number();
    const reply = new Pending<Reply>();
    if (this.#isClosed) reply.settle(closedReply());
    else this.#replies.set(call, reply);
    return { call, reply };
  }

  /** Begins a control call. */
  beginControl(): { call: number; reply: Pending<string> } {
    const call = this.#number();
    const reply = new Pending<string>();
    this.#controls.set(call, reply);
    return { call, reply };
  }

  /** Removes and returns the waiter of a REPLY; undefined if there is none. */
  take(call: number): Pending<Reply> | undefined {
    const reply = this.#replies.get(call);
    this.#replies.delete(call);
    return reply;
  }

  /** Adds a piece of the answer to a control call; `more` if it goes on. */
  answerControl(call: number, piece: Uint8Array, more: boolean): void {
    const pieces = this.#pieces.get(call) ?? [];
    pieces.push(piece);
    if (more) {
      this.#pieces.set(call, pieces);
      return;
    }
    this.#pieces.delete(call);
    const decoder = new TextDecoder();
    const text = pieces
      .map((piece) => decoder.decode(piece, { stream: true }))
      .join("");
    this.#controls.get(call)?.settle(text);
    this.#controls.delete(call);
  }

  /** Makes calls that begin from now on be answered at once: the stack ends. */
  close(): void {
    this.#isClosed = true;
  }

  /**
   * Answers all calls: the stack has ended.
   *
   * @param why The error message of control calls.
   */
  release(why: string): void {
    for (const reply of this.#replies.values()) reply.settle(closedReply());
    this.#replies.clear();
    const answer = JSON.stringify({ error: why });
    for (const reply of this.#controls.values()) reply.settle(answer);
    this.#controls.clear();
  }
}

function closedReply(): Reply {
  return { err: ERR_CLSD, addr: IpAddr.ANY4, port: 0 };
}
