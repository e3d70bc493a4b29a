/**
 * A folder of a test's own with a certificate in it.
 *
 * @module
 */

import type { Namespace } from "./netns.ts";

/** A certificate and its key, and a folder around them that goes in the end. */
export class CertificateFolder implements AsyncDisposable {
  /** The private key, PEM; `key.pem` in the folder. */
  readonly key: string;
  /** The certificate, PEM, its own issuer; `cert.pem` in the folder. */
  readonly cert: string;

  private constructor(readonly path: string) {
    this.key = Deno.readTextFileSync(`${path}/key.pem`);
    this.cert = Deno.readTextFileSync(`${path}/cert.pem`);
  }

  /**
   * Makes it. The test needs `openssl`.
   *
   * @param namespace Where openssl runs.
   * @param name The DNS name that is certified.
   * @param address An IP address that is certified too. Default none.
   */
  static async create(
    namespace: Namespace,
    name: string,
    address?: string,
  ): Promise<CertificateFolder> {
    const path = await Deno.makeTempDir({ prefix: "netconn-" });
    const ip = address === undefined ? "" : `,IP:${address}`;
    await namespace.run([
      ...["openssl", "req", "-x509", "-nodes", "-days", "2"],
      ...["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"],
      ...["-keyout", "key.pem", "-out", "cert.pem"],
      ...["-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}${ip}`],
    ], { cwd: path });
    return new CertificateFolder(path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.path, { recursive: true });
  }
}
