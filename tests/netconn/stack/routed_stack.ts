/**
 * A stack on a cable with a router, of whose advertisements a test says every word.
 *
 * @module
 */

import {
  cable,
  type Netconn,
  NETCONN_RAW_IPV6,
  type NetifConfig,
  Stack,
  type StackOptions,
} from "../../../mod.ts";
import { ra, slla, type Write } from "../../core/ip/v6/nd_fixture.ts";

/** The router's address, and what the stack calls it. */
export const ROUTER = "fe80::9";
export const SCOPED_ROUTER = "fe80::9%if1";

/** The stack and its router. */
export class RoutedStack implements AsyncDisposable {
  private constructor(
    readonly stack: Stack,
    readonly router: Stack,
    readonly raw: Netconn,
  ) {}

  /** Starts both; the options are those of both, `netif` is of the stack alone. */
  static async start(
    options: StackOptions,
    netif: Partial<NetifConfig> = {},
  ): Promise<RoutedStack> {
    const [left, right] = cable();
    const common = { memory: 8 << 20, ...options };
    const router = await Stack.start({
      ...common,
      seed: 9,
      netifs: [{
        driver: right,
        mac: "02:00:00:00:00:09",
        addresses: [`${ROUTER}/64`, "10.0.0.9/24"],
        ipv6: { autoconfiguration: false, dad: false },
      }],
    });
    const raw = router.netconn(NETCONN_RAW_IPV6, { proto: 58 });
    await raw.bind(ROUTER, 0);
    raw.setMulticastTtl(255);
    raw.setMulticastLoop(false);
    raw.setMulticastNetif(2);
    const stack = await Stack.start({
      ...common,
      seed: 1,
      netifs: [{
        driver: left,
        mac: "02:00:00:00:00:01",
        addresses: ["10.0.0.1/24"],
        ...netif,
      }],
    });
    return new RoutedStack(stack, router, raw);
  }

  /**
   * The router advertises itself.
   *
   * @param lifetime Seconds for which it is a default router; 0: it is none.
   * @param options What else the advertisement says.
   */
  async advertise(lifetime: number, ...options: Write[]): Promise<void> {
    const bytes = new Uint8Array(1_280);
    let length = 0;
    for (const write of [ra(lifetime), slla(9), ...options]) {
      length += write(bytes, length);
    }
    const message = bytes.subarray(0, length);
    await this.raw.sendTo(message, { hostname: "ff02::1", port: 0 });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.stack.close(), this.router.close()]);
  }
}
