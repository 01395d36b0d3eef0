// A demonstration of one's own: journeys change what is there, so nobody else is to look at the same.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** How long it may take to begin, and to end. */
const limit = 60_000;

export class Demo {
  #folder = mkdtempSync(join(tmpdir(), "callup-journeys."));
  #child;

  constructor() {
    // However this ends, nothing of it stays.
    process.on("exit", () => {
      this.#child?.kill("SIGKILL");
      rmSync(this.#folder, { recursive: true });
    });
  }

  /** Starts it on a port that is free, and gives its address once it says it. */
  async start() {
    const env = { ...process.env, CALLUP_LOG__FILTER: "warn" };
    const args = ["demo", "--port", "0", "--dir", this.#folder];
    this.#child = spawn(process.env.CALLUP, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    const late = setTimeout(() => this.#child.kill("SIGKILL"), limit);
    for await (const line of createInterface(this.#child.stdout)) {
      const site = line.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
      if (!site) continue;
      clearTimeout(late);
      this.#child.stdout.resume();
      return site;
    }
    throw new Error("the demonstration did not say where it is");
  }

  /** Stops it, as it should. */
  async stop() {
    const late = setTimeout(() => this.#child.kill("SIGKILL"), limit);
    this.#child.kill("SIGTERM");
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, "exit");
    clearTimeout(late);
    if (this.#child.exitCode !== 0) throw new Error(`the demonstration ended with ${this.#child.exitCode ?? this.#child.signalCode}`);
  }
}
