/**
 * Every figure that bounds the gateway, in one place. Inner times are shorter than outer ones (the
 * browser gives up after 15 s), so that the operator reads our precise reason and not a bare abort.
 */
export const limits = {
  /** What we take from a browser. */
  urlBytes: 2048,
  headerBytes: 16 * 1024,
  bodyBytes: 16 * 1024,
  /** The devices of one upgrade: the vendor documents no limit, 200,000 of them take 3.6 MB. */
  upgradeBodyBytes: 4 * 1024 * 1024,
  headersMs: 10_000,
  requestMs: 15_000,

  /** What we wait for from a vendor; the total holds for queue, connecting and body together. */
  connectMs: 3000,
  firstByteMs: 8000,
  idleBodyMs: 5000,
  totalMs: 12_000,

  /** What we read from a vendor, decompressed. An error's body is only read for its one word. */
  answerBytes: 8 * 1024 * 1024,
  /** An upgrade comes with all its devices, unpaged. */
  upgradeAnswerBytes: 32 * 1024 * 1024,
  errorBytes: 64 * 1024,
  rows: 1000,
  depth: 32,
  stringLength: 64 * 1024,
  keys: 4096,

  /** How many requests one vendor gets at once, and what may wait for a place. */
  sockets: 32,
  queue: 128,
  queueMs: 2000,

  /** Per session: a token bucket. */
  ratePerSecond: 100,
  rateBurst: 200,

  /** A session's outer bound, and how its vendor token is kept alive. */
  absoluteMs: 8 * 60 * 60 * 1000,
  renewalEveryMs: 60_000,
  renewalWaitMs: 2000,

  /**
   * Signing in to ThingSpace, which locks an account for good after five failures in a row: two
   * attempts that led nowhere are followed by half an hour without any, and the fourth in a row that
   * was refused is the last until somebody has looked.
   */
  signInAttempts: 2,
  signInPauseMs: 30 * 60 * 1000,
  signInRefusals: 4,
  /** For so long a new session that was not taken is asked with again, and no other one asked for. */
  signInTrustMs: 5000,
  /** A token this close to its end is asked for anew. */
  tokenSpareMs: 5000,

  /** What may stay open when the process is asked to stop. */
  drainMs: 10_000,
}

export type Limits = Readonly<typeof limits>
