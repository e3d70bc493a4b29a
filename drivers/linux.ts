/**
 * The few system calls that the drivers for Linux make, through `Deno.dlopen`.
 *
 * All are synchronous: they run on the calling thread, to which errno and the
 * network namespace belong.
 *
 * Needs `--allow-ffi`; unrestricted, because a library that is found by its
 * name has no path to allow.
 *
 * @module
 */

import { errors } from "../core/base/error_classes.ts";

const SYMBOLS = {
  open: { parameters: ["buffer", "i32"], result: "i32" },
  close: { parameters: ["i32"], result: "i32" },
  socket: { parameters: ["i32", "i32", "i32"], result: "i32" },
  ioctl: { parameters: ["i32", "u64", "buffer"], result: "i32" },
  ioctlValue: {
    name: "ioctl",
    parameters: ["i32", "u64", "u64"],
    result: "i32",
  },
  setns: { parameters: ["i32", "i32"], result: "i32" },
  // The result is an isize, of which no call here needs more than 31 bits; as
  // an isize it would become a bigint.
  readv: { parameters: ["i32", "pointer", "i32"], result: "i32" },
  writev: { parameters: ["i32", "pointer", "i32"], result: "i32" },
  __errno_location: { parameters: [], result: "pointer" },
} as const;

const O_RDONLY = 0;
const O_CLOEXEC = 0o2000000;
const CLONE_NEWNET = 0x4000_0000;
const SOCK_DGRAM = 2;
const SOCK_CLOEXEC = 0o2000000;

/** Operation not permitted. */
export const EPERM = 1;
/** No such file. */
export const ENOENT = 2;
/** Input/output error. */
export const EIO = 5;
/** No such device. */
export const ENXIO = 6;
/** Nothing to read, or no room to write, now. */
const EAGAIN = 11;
/** Permission denied. */
export const EACCES = 13;
/** In use. */
export const EBUSY = 16;
/** Exists already. */
export const EEXIST = 17;
/** No such device. */
export const ENODEV = 19;
/** Invalid argument. */
export const EINVAL = 22;
/** File descriptor without a device. */
export const EBADFD = 77;

const NAMES: Record<number, string> = {
  [EPERM]: "EPERM",
  [ENOENT]: "ENOENT",
  [EIO]: "EIO",
  [ENXIO]: "ENXIO",
  [EAGAIN]: "EAGAIN",
  [EACCES]: "EACCES",
  [EBUSY]: "EBUSY",
  [EEXIST]: "EEXIST",
  [ENODEV]: "ENODEV",
  [EINVAL]: "EINVAL",
  [EBADFD]: "EBADFD",
};

/** A system call that failed. Drivers turn it into an error that says what to do. */
export class SystemError extends Error {
  /** The system call, with the request of an ioctl or the path of an open. */
  readonly call: string;
  /** The error's number. */
  readonly errno: number;

  /**
   * Makes the error of a system call.
   *
   * @param call The system call.
   * @param errno The error's number.
   */
  constructor(call: string, errno: number) {
    super(`${call} failed with ${NAMES[errno] ?? `errno ${errno}`}`);
    this.name = "SystemError";
    this.call = call;
    this.errno = errno;
  }
}

/** System calls of one driver, in one thread. */
export class Linux {
  /** Scatter read: file descriptor, address of the iovecs, their number. */
  readonly readv: (
    fd: number,
    iovecs: Deno.PointerValue,
    count: number,
  ) => number;
  /** Gather write: file descriptor, address of the iovecs, their number. */
  readonly writev: (
    fd: number,
    iovecs: Deno.PointerValue,
    count: number,
  ) => number;
  readonly #library: Deno.DynamicLibrary<typeof SYMBOLS>;
  readonly #errno: Int32Array;

  /**
   * Loads the C library.
   *
   * @param action What the library is for, such as `open TAP device "tap0"`; for
   * messages.
   * @throws {Deno.errors.NotSupported} Elsewhere than on Linux, or than in Deno.
   * @throws {Deno.errors.NotCapable} Without the permission.
   */
  constructor(action: string) {
    if (typeof Deno === "undefined") {
      throw new errors.NotSupported(
        `Cannot ${action}: its system calls need Deno, this runtime has no ` +
          "foreign functions",
      );
    }
    if (Deno.build.os !== "linux") {
      throw new errors.NotSupported(
        `Cannot ${action}: it exists on Linux only, this is ${Deno.build.os}`,
      );
    }
    if (Deno.permissions.querySync({ name: "ffi" }).state !== "granted") {
      throw new errors.NotCapable(
        `Cannot ${action}: foreign functions are not allowed, ` +
          "run with --allow-ffi",
      );
    }
    this.#library = load();
    const { readv, writev, __errno_location } = this.#library.symbols;
    this.readv = readv;
    this.writev = writev;
    // A thread's errno stays in one place, so that reading it is one load.
    const place = __errno_location()!;
    this.#errno = new Int32Array(
      Deno.UnsafePointerView.getArrayBuffer(place, 4),
    );
  }

  /** The error of this thread's last system call that failed. */
  get errno(): number {
    return this.#errno[0]!;
  }

  /**
   * Opens a file.
   *
   * @param path Its path.
   * @param flags O_ flags; it is closed on exec in any case.
   * @returns A file descriptor.
   * @throws {SystemError}
   */
  open(path: string, flags: number): number {
    const name = new TextEncoder().encode(`${path}\0`);
    const fd = this.#library.symbols.open(name, flags | O_CLOEXEC);
    return this.#checked(`open "${path}"`, fd);
  }

  /** Closes a file descriptor. */
  close(fd: number): void {
    this.#library.symbols.close(fd);
  }

  /** Opens a datagram socket of an address family, for ioctls. */
  socket(family: number): number {
    const type = SOCK_DGRAM | SOCK_CLOEXEC;
    return this.#checked(
      "socket",
      this.#library.symbols.socket(family, type, 0),
    );
  }

  /**
   * Controls a device.
   *
   * @param fd File descriptor.
   * @param request The request and its name, for messages.
   * @param argument Read and written in place.
   * @throws {SystemError}
   */
  ioctl(
    fd: number,
    request: readonly [name: string, code: number],
    argument: BufferSource,
  ): void {
    const [name, code] = request;
    this.#checked(
      name,
      this.#library.symbols.ioctl(fd, BigInt(code), argument),
    );
  }

  /** Like {@linkcode ioctl}, for requests that take a number. */
  ioctlValue(
    fd: number,
    request: readonly [name: string, code: number],
    argument: number,
  ): void {
    const [name, code] = request;
    this.#checked(
      name,
      this.#library.symbols.ioctlValue(fd, BigInt(code), BigInt(argument)),
    );
  }

  /**
   * Runs a function with this thread in another network namespace. The thread
   * returns to its own namespace even if the function throws.
   *
   * @param namespace Name under /var/run/netns, or a path.
   * @param body What to do there, now.
   */
  inNamespace<T>(namespace: string, body: () => T): T {
    const home = this.open("/proc/thread-self/ns/net", O_RDONLY);
    try {
      const path = namespace.includes("/")
        ? namespace
        : `/var/run/netns/${namespace}`;
      const target = this.open(path, O_RDONLY);
      try {
        const { setns } = this.#library.symbols;
        this.#checked("setns", setns(target, CLONE_NEWNET));
        try {
          return body();
        } finally {
          this.#checked("setns back", setns(home, CLONE_NEWNET));
        }
      } finally {
        this.close(target);
      }
    } finally {
      this.close(home);
    }
  }

  /** Unloads the library; this object cannot be used afterwards. */
  unload(): void {
    this.#library.close();
  }

  #checked(call: string, result: number): number {
    if (result < 0) throw new SystemError(call, this.errno);
    return result;
  }
}

/**
 * The address of a typed array's first byte, as a number: below 2^47 on every
 * machine that Deno runs on.
 *
 * @param bytes Must stay referenced, and its buffer neither resized nor
 * transferred, as long as the address is used. Its buffer is to be made first:
 * one made by the typed array itself may move.
 */
export function addressOf(bytes: Uint8Array | Uint32Array): number {
  return Number(Deno.UnsafePointer.value(Deno.UnsafePointer.of(
    bytes as Uint8Array<ArrayBuffer>,
  )));
}

function load(): Deno.DynamicLibrary<typeof SYMBOLS> {
  const libraries = ["libc.so.6", `libc.musl-${Deno.build.arch}.so.1`];
  let cause: unknown;
  for (const name of libraries) {
    try {
      return Deno.dlopen(name, SYMBOLS);
    } catch (error) {
      cause ??= error;
    }
  }
  throw new errors.NotSupported(
    `Cannot load the C library: ${libraries.join(" and ")} are missing`,
    { cause },
  );
}
