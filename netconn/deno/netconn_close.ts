/**
 * How a Netconn ends: shutdown, close, abort.
 *
 * @module
 */

import { ERR_OK, ERR_WOULDBLOCK } from "../../core/base/err.ts";
import { checkBoolean } from "../../core/base/arguments.ts";
import { errorOf } from "./errors.ts";
import type { NetconnState } from "./netconn_state.ts";

/** Closes one or both directions of a TCP connection. */
export async function shutdown(
  { lwip }: NetconnState,
  rx: boolean,
  tx: boolean,
): Promise<void> {
  checkBoolean(rx, "rx", "shut down");
  checkBoolean(tx, "tx", "shut down");
  const err = lwip.shutdownNow(rx, tx) ?? await lwip.shutdown(rx, tx).promise;
  if (err === ERR_OK) return;
  const what = rx ? tx ? "both directions" : "receiving" : "sending";
  throw errorOf(err, `shut down ${what}`);
}

/** Closes the netconn and frees it. Idempotent. */
export async function close({ lwip, partial }: NetconnState): Promise<void> {
  partial?.drop();
  let err = lwip.deleteNow() ?? await lwip.delete().promise;
  if (err === ERR_WOULDBLOCK) { // a lingering close of a nonblocking netconn
    lwip.linger = -1;
    err = await lwip.delete().promise;
  }
  if (err !== ERR_OK) throw errorOf(err, "close");
}

/** Resets the connection and frees the netconn. */
export async function abort(state: NetconnState): Promise<void> {
  state.lwip.abort();
  await close(state);
}
