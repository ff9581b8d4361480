/** Where the database is, and how long a call may take. */
export interface CosmosSettings {
  /** `https://<account>.documents.azure.com:443/`; `http:` on loopback only, for an emulator. */
  endpoint: string;
  /** Account key. Absent: Entra ID, by the identity this process runs under. */
  key?: string | undefined;
  database: string;
  /** What the audit chains are made of, the same in each process. A store that is only read may be without. */
  auditSecret?: string | undefined;
  /**
   * Keys that all others are wrapped with, the newest first; every process has the same. Absent: records are stored as they are,
   * for emulators only.
   */
  masterKeys?: readonly Buffer[] | undefined;
  limits?: Partial<CosmosLimits> | undefined;
}

/** How long things may take, ms. */
export interface CosmosLimits {
  /** One request, before it is given up and tried again. */
  attemptMs: number;
  /** One call with all its attempts. */
  deadlineMs: number;
  /** A process says this often that it lives. */
  beatMs: number;
  /** A process that was silent for this long is gone, and its work is taken over. */
  goneMs: number;
}

export const DEFAULT_LIMITS: CosmosLimits = { attemptMs: 4_000, deadlineMs: 12_000, beatMs: 3_000, goneMs: 10_000 };
