/** The impaired wire does what it is told, so that what is lost is lost on purpose. */

import { assertEquals, assertGreater } from "@std/assert";
import type { LinkCount, LinkOptions } from "./impaired_link.ts";
import {
  IMPAIRED_NETWORK_NEEDS,
  ImpairedNetwork,
  RIGHT,
} from "./impaired_network.ts";
import { interopTest } from "./requirements.ts";

const NEEDS = { needs: [...IMPAIRED_NETWORK_NEEDS, "ping"] };

/** Pings 100 times with 1000 bytes; returns the answers in order, and counts. */
async function ping(
  options: LinkOptions,
): Promise<{ answers: number[]; out: LinkCount; back: LinkCount }> {
  await using network = await ImpairedNetwork.create(options);
  await network.startKernel();
  const { stdout } = await network.left.exec(
    ["ping", "-i", "0.003", "-c", "100", "-s", "1000", "-W", "1", RIGHT],
  );
  const [out, back] = await network.link.impair({});
  const answers = [...stdout.matchAll(/icmp_seq=(\d+)/g)]
    .map(([, number]) => Number(number));
  return { answers, out, back };
}

interopTest(
  "ImpairedLink loses the same frames, given the same seed",
  NEEDS,
  async () => {
    const one = await ping({ both: { loss: 20, seed: 5 } });
    const same = await ping({ both: { loss: 20, seed: 5 } });
    const other = await ping({ both: { loss: 20, seed: 6 } });
    assertEquals(one.answers, same.answers);
    assertGreater(one.out.lost, 5);
    assertEquals(one.answers.join() === other.answers.join(), false);
    assertEquals(one.out.frames, one.out.lost + one.out.delivered);
  },
);

interopTest(
  "ImpairedLink throttles, and drops what a full queue cannot take",
  NEEDS,
  async () => {
    const slow = { rate: 100_000, queue: 3000 }; // 83 ms a frame
    const { answers, out, back } = await ping({ leftToRight: slow });
    assertGreater(out.dropped, 5);
    assertGreater(answers.length, 3);
    assertEquals(out.frames, out.dropped + out.delivered);
    assertEquals([back.dropped, back.lost], [0, 0]);
  },
);

interopTest(
  "ImpairedLink lets others overtake the frames that are late",
  NEEDS,
  async () => {
    const { answers, out } = await ping({
      leftToRight: { delay: 5, late: 10, lateness: 20 },
    });
    assertEquals(answers.length, 100);
    assertGreater(out.late, 0);
    const overtaken = answers.filter((n, i) => i > 0 && n < answers[i - 1]);
    assertGreater(overtaken.length, 0);
  },
);
