/** What RFC 4861 asks of a host and no other test shows, through the public calls. */

import { assertEquals } from "@std/assert";
import { Lab } from "./ipv6_ready/nd_words.ts";

Deno.test("of routers that do not answer each is asked in turn [RFC 4861 §6.3.6]", async () => {
  await using lab = await Lab.start();
  const { tr1, tr2, far, peer } = lab;
  await lab.advertise({ slla: null }, tr1);
  await tr2.send({ type: "ra" });
  const asked: string[] = [];
  for (let i = 0; i < 6; i++) {
    await lab.echo(far);
    await peer.pass(12_000);
    for (const line of peer.trace().slice(-12)) {
      const router = /stack →.*who has (fe80::a\d)/.exec(line)?.[1];
      if (router !== undefined && asked.at(-1) !== router) asked.push(router);
    }
    await peer.skip();
  }
  const turns = asked.slice(-4);
  assertEquals(new Set(turns).size, 2, asked.join());
  assertEquals(turns[0] === turns[2] && turns[1] === turns[3], true);
});
