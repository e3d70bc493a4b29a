/**
 * Waiting for an address that was not given: `stack.configured()`.
 *
 * @module
 */

import { checkOptions, type Checks, oneOf } from "../../core/base/arguments.ts";
import { ERR_TIMEOUT } from "../../core/base/err.ts";
import { errors } from "../../core/base/error_classes.ts";
import type { AddressInfo, NetifInfo } from "../../core/thread/netif_info.ts";
import { textFamily, WAIT_CHECKS } from "../arguments.ts";
import { errorOf } from "../deno/errors.ts";
import { TIMED_OUT, type WaitOptions } from "../port/mailbox.ts";
import type { TimeSource } from "../port/time_source.ts";
import type { NetifChanges } from "./changes.ts";

/**
 * Which address to wait for, and for how long.
 *
 * @category Stack
 */
export interface ConfiguredOptions extends WaitOptions {
  /** Version of IP; the first address of either one if not given. */
  family?: 4 | 6;
}

const CHECKS: Checks<ConfiguredOptions> = {
  ...WAIT_CHECKS,
  family: oneOf(4, 6),
};

/** What it is asked for. */
export interface AddressSource {
  /** Where timeouts come from. */
  readonly time: TimeSource;
  /** Tells of all interfaces. */
  netifs(): Promise<NetifInfo[]>;
  /** What happens from now on. */
  changes(): NetifChanges;
}

/** Waits for a usable address of an interface; see `stack.configured()`. */
export async function configured(
  source: AddressSource,
  netif: string,
  options: ConfiguredOptions,
): Promise<string> {
  checkOptions(options, CHECKS, "options", "wait for an address");
  const { family, signal, timeout = Infinity } = options;
  signal?.throwIfAborted();
  const endsAt = source.time.now() + timeout;
  const changes = source.changes(); // from before the first question on
  try {
    for (;;) {
      const address = addressOf(await source.netifs(), netif, family);
      if (address !== null) return address;
      const left = endsAt - source.time.now();
      const limit = left === Infinity ? {} : { timeout: Math.max(0, left) };
      // At the end of the stack the next question rejects.
      if (await changes.take({ signal, ...limit }) === TIMED_OUT) {
        throw errorOf(ERR_TIMEOUT, `wait for an address of "${netif}"`);
      }
    }
  } finally {
    changes.return();
  }
}

/** The address that has been waited for, or null. */
function addressOf(
  netifs: NetifInfo[],
  name: string,
  family: 4 | 6 | undefined,
): string | null {
  const netif = netifs.find((netif) => netif.name === name);
  if (netif === undefined) {
    throw new errors.NotFound(
      `Cannot wait for an address: no interface is named "${name}"`,
    );
  }
  const usable = netif.addressInfo.filter((info) =>
    isLearnt(info) &&
    (family === undefined || textFamily(info.address) === family)
  );
  const best = usable.find(({ state }) => state !== "deprecated") ?? usable[0];
  return best?.address ?? null;
}

function isLearnt({ origin, state }: AddressInfo): boolean {
  return origin !== "manual" && origin !== "link-local" &&
    state !== "tentative" && state !== "duplicate";
}
