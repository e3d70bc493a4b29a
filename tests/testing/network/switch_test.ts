import { assertEquals, assertThrows } from "@std/assert";
import type { LinkEnd } from "../../../testing/network/link.ts";
import { VirtualNetwork } from "../../../testing/network/network.ts";
import { SteppedClock } from "../../core/network/stepped_clock.ts";

/** An Ethernet frame between stations by their last byte; 255 is for all. */
function frame(to: number, from: number): Uint8Array {
  const bytes = new Uint8Array(60);
  bytes.set(to === 255 ? [255, 255, 255, 255, 255, 255] : [2, 0, 0, 0, 0, to]);
  bytes.set([2, 0, 0, 0, 0, from], 6);
  return bytes;
}

/** Stations on a switch, and what they hear: "0 hears 1". */
function stations(count: number) {
  const clock = new SteppedClock();
  const network = new VirtualNetwork({ clock });
  const middle = network.switch();
  const heard: string[] = [];
  const ends: LinkEnd[] = [];
  for (let i = 0; i < count; i++) {
    const link = network.link({ delay: 1 });
    middle.plug(link.ends[1]);
    link.ends[0].plug((bytes) => heard.push(`${i} hears ${bytes[11]}`));
    ends.push(link.ends[0]);
  }
  const send = (from: number, to: number): string[] => {
    ends[from].send(frame(to, from));
    clock.run(clock.now() + 10);
    return heard.splice(0);
  };
  return { send, middle, network };
}

Deno.test("Switch sends to all until it knows a station, then only there", () => {
  const { send, middle } = stations(3);
  assertEquals(send(0, 1), ["1 hears 0", "2 hears 0"]);
  assertEquals(send(1, 0), ["0 hears 1"]);
  assertEquals(send(0, 1), ["1 hears 0"]);
  assertEquals(send(2, 1), ["1 hears 2"]);
  assertEquals(middle.flooded, 1);
});

Deno.test("Switch sends broadcasts to all but their sender", () => {
  const { send } = stations(3);
  send(1, 0);
  assertEquals(send(1, 255), ["0 hears 1", "2 hears 1"]);
});

Deno.test("Switch takes Ethernet only, and an end once", () => {
  const { middle, network } = stations(1);
  const bare = network.link({ medium: "ip" });
  assertThrows(() => middle.plug(bare.ends[0]), TypeError);
  const link = network.link();
  middle.plug(link.ends[0]);
  assertThrows(() => middle.plug(link.ends[0]), TypeError, "taken");
});
