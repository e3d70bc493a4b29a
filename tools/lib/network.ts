/**
 * The network of the programs of this folder: a TAP device, at whose other side
 * is the kernel; or, without root and without a device, a cable, at whose other
 * end is a second stack of the same process.
 *
 * @module
 */

import { cable, Stack, type StackOptions, tap } from "../../mod.ts";
import { UsageError } from "./program.ts";

/** Options for node:util's parseArgs. */
export const NETWORK_OPTIONS = {
  tap: { type: "string" },
  address: { type: "string", default: "10.0.0.2/24" },
  gateway: { type: "string" },
  kernel: { type: "string" },
  netns: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Their values. */
export interface NetworkValues {
  /** Name of the TAP device. */
  tap?: string | undefined;
  /** Address of the stack with its prefix length. */
  address: string;
  /** Router for addresses that are not on the link. */
  gateway?: string | undefined;
  /** Address of the kernel's side, to be set. */
  kernel?: string | undefined;
  /** Network namespace of the device. */
  netns?: string | undefined;
}

/** The part of a program's help that is about the network. */
export const NETWORK_HELP = `\
Network:
  --tap NAME        Use this TAP device, and make it if it is missing; needs
                    --allow-read, --allow-ffi, and CAP_NET_ADMIN or a device
                    that you own
  --address A/BITS  Address of the stack (10.0.0.2/24; without --tap also
                    fd00::2/64)
  --gateway A       Router for addresses that are not on the link
  --kernel A/BITS   Set this address on the kernel's side of the device
  --netns NAME      Network namespace that the device is in
  -h, --help        Print this text`;

/** Address of the neighbour at the other end of the cable. */
export const NEIGHBOUR = "10.0.0.1";
/** The same over IPv6. */
const NEIGHBOUR6 = "fd00::1";

/** The addresses of a cable's ends in both families; one of ours may be given. */
function cableEnds(address: string): { ours: string[]; theirs: string[] } {
  const [, bits] = address.split("/");
  return address.includes(":")
    ? {
      ours: ["10.0.0.2/24", address],
      theirs: [`${NEIGHBOUR}/24`, `${NEIGHBOUR6}/${bits ?? 64}`],
    }
    : {
      ours: [address, "fd00::2/64"],
      theirs: [`${NEIGHBOUR}/${bits ?? 24}`, `${NEIGHBOUR6}/64`],
    };
}

/** An address and a port, "10.0.0.1:7" or "[fd00::1]:7". */
export function endOf(address: string, port: number): string {
  return address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
}

/** Where a server listens: at all addresses of the family of the stack's. */
export function anyOf({ address }: NetworkValues): string {
  return address.includes(":") ? "::" : "0.0.0.0";
}

/** A stack on its network. */
export interface Network extends AsyncDisposable {
  /** The program's stack. */
  readonly stack: Stack;
  /** The stack at the other end of the cable; null if there is a TAP. */
  readonly neighbour: Stack | null;
}

/**
 * Starts a stack as the options say.
 *
 * @param values What parseArgs has made of NETWORK_OPTIONS.
 * @param options More options of the stack.
 * @returns The stack. On a TAP it runs in its own thread; on a cable both run on
 * the event loop, which needs no permission.
 */
export async function openNetwork(
  values: NetworkValues,
  options: StackOptions = {},
): Promise<Network> {
  return values.tap === undefined
    ? await onCable(values, options)
    : await onTap(values.tap, values, options);
}

async function onTap(
  name: string,
  { address, gateway, kernel, netns }: NetworkValues,
  options: StackOptions,
): Promise<Network> {
  if (kernel !== undefined && kernel.includes(":") !== address.includes(":")) {
    throw new UsageError(
      `--kernel is of another family than --address, ${address}`,
    );
  }
  const driver = tap(name, {
    ...(kernel === undefined ? {} : { address: kernel }),
    ...(netns === undefined ? {} : { netns }),
  });
  const stack = await Stack.start({
    ...options,
    netifs: [{
      driver,
      name, // of the zone, too: fe80::1%tap0
      addresses: [address],
      ...(gateway === undefined ? {} : { gateway }),
    }],
  });
  return {
    stack,
    neighbour: null,
    [Symbol.asyncDispose]: () => stack.close(),
  };
}

async function onCable(
  { address, gateway, kernel, netns }: NetworkValues,
  options: StackOptions,
): Promise<Network> {
  if ((gateway ?? kernel ?? netns) !== undefined) {
    throw new UsageError("--gateway, --kernel and --netns need --tap");
  }
  const { ours, theirs } = cableEnds(address);
  const gateways = [NEIGHBOUR, NEIGHBOUR6];
  const [left, right] = cable();
  const stack = await Stack.start({
    ...options,
    thread: false,
    netifs: [{ driver: left, addresses: ours, gateway: gateways }],
  });
  try {
    const neighbour = await Stack.start({
      thread: false,
      netifs: [{ driver: right, addresses: theirs }],
    });
    return {
      stack,
      neighbour,
      [Symbol.asyncDispose]: async () => {
        await stack.close();
        await neighbour.close();
      },
    };
  } catch (error) {
    await stack.close();
    throw error;
  }
}
