import { assertEquals } from "@std/assert";
import {
  getU16,
  getU24,
  getU32,
  setU16,
  setU32,
} from "../../../core/wire/bytes.ts";
import { setU24 } from "./codecs.ts";

const BYTES = Uint8Array.of(0x00, 0xfe, 0xdc, 0xba, 0x98);

Deno.test("getU16(), getU24(), getU32() read big-endian at any offset", () => {
  assertEquals(getU16(BYTES, 1), 0xfedc);
  assertEquals(getU24(BYTES, 1), 0xfedcba);
  assertEquals(getU32(BYTES, 0), 0x00fedcba);
});

Deno.test("getU32() gives int32", () => {
  assertEquals(getU32(BYTES, 1), 0xfedcba98 | 0);
  assertEquals(getU32(new Uint8Array(4).fill(0xff), 0), -1);
});

Deno.test("setU16(), setU24(), setU32() write what get reads back", () => {
  for (const value of [0, 1, 0x7fffffff, -1, -0x80000000, 0x12345678]) {
    const b = new Uint8Array(6).fill(0x55);
    setU32(b, 1, value);
    assertEquals(getU32(b, 1), value);
    setU24(b, 1, value);
    assertEquals(getU24(b, 1), value & 0xffffff);
    setU16(b, 1, value);
    assertEquals(getU16(b, 1), value & 0xffff);
    assertEquals([b[0], b[5]], [0x55, 0x55]);
  }
});

Deno.test("setU32() takes uint32 for the same bytes as int32", () => {
  const b = new Uint8Array(4);
  setU32(b, 0, 0xfedcba98);
  assertEquals(b, BYTES.slice(1));
});
