/**
 * A folder for the files of a test.
 *
 * @module
 */

/** A folder that goes with all that is in it. */
export class TemporaryFolder implements AsyncDisposable {
  private constructor(
    /** Where it is. */
    readonly path: string,
  ) {}

  /** Makes one. */
  static async create(): Promise<TemporaryFolder> {
    return new TemporaryFolder(
      await Deno.makeTempDir({ prefix: "netconn-" }),
    );
  }

  /** Removes it. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.path, { recursive: true });
  }
}
