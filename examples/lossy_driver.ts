/** A driver of one's own: loses and repeats frames of another, from a seed. */
import type { DriverModule, DriverSpec } from "../mod.ts";

export type LossyOptions = { loss?: number; repeat?: number; seed?: number };
type Options = LossyOptions & { inner: DriverSpec };

/** `lossy(tap("tap0"), { loss: 0.02 })`: chances from 0 to 1. */
export function lossy(inner: DriverSpec, options: LossyOptions): DriverSpec {
  return { module: import.meta.url, options: { ...options, inner } };
}

export const open: DriverModule["open"] = async (options, context) => {
  const { inner, loss = 0, repeat = 0, seed = 1 } = options as Options;
  const module: DriverModule = await import(inner.module);
  const wire = await module.open(inner.options, context);
  let state = seed;
  const draw = (chance: number) =>
    (state = (Math.imul(state, 69069) + 1) >>> 0) < chance * 2 ** 32;
  return {
    ...wire, // medium, mtu, offload and what else is plain data
    receive: (...args) => wire.receive(...args),
    transmit(frame) {
      if (draw(loss)) return true;
      if (draw(repeat)) wire.transmit(frame);
      return wire.transmit(frame);
    },
    flush: () => wire.flush?.(),
    close: () => wire.close(),
  };
};
