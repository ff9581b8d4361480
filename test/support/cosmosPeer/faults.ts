/** What a request asks for. `plan`: the query plan that the client fetches before a query. */
export type RequestKind = 'plan' | 'query' | 'batch' | 'create' | 'upsert' | 'read' | 'replace' | 'delete' | 'other';

export interface PeerRequest {
  kind: RequestKind;
  /** Container; empty where the request is not about documents. */
  container: string;
  url: string;
}

/** What goes wrong. `afterCommit`: the write takes place, and only its answer is lost. */
export type FaultEffect =
  | { status: number; headers?: Record<string, string>; body?: string }
  | { reset: true; afterCommit?: boolean }
  | { hang: true; afterCommit?: boolean };

export interface Fault {
  /** Default: whatever has to do with documents. */
  match?: (request: PeerRequest) => boolean;
  effect: FaultEffect;
  /** How many requests are hit. Default: 1. */
  times?: number;
}

/** The faults that are still to come. */
export class FaultPlan {
  #faults: (Fault & { left: number })[] = [];

  add(fault: Fault): void {
    this.#faults.push({ ...fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#faults = [];
  }

  /** Faults that have not hit yet. */
  get left(): number {
    return this.#faults.reduce((sum, { left }) => sum + left, 0);
  }

  /** The fault that hits this request. */
  take(request: PeerRequest): FaultEffect | undefined {
    const isDocument = request.kind !== 'other' && request.kind !== 'plan';
    const fault = this.#faults.find(({ left, match }) => left > 0 && (match ? match(request) : isDocument));
    if (!fault) return undefined;
    fault.left -= 1;
    return fault.effect;
  }
}
