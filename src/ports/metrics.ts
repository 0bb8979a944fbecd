/** Figures for whoever watches the process. Labels are bounded: route patterns, queues and projections, never names of people or accounts. */
export interface Metrics {
  requestEnded(request: {
    readonly method: string;
    /** The pattern, `/api/v1/positions/:id`. */
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
  importEnded(counts: { readonly rows: number; readonly added: number; readonly seconds: number }): void;
  eventsAppended(count: number): void;
  socketsOpen(count: number): void;
  /** Asked each time the figures are read: events that a projection has still to apply. */
  watchProjections(lags: () => Promise<Readonly<Record<string, number>>>): void;
  watchJobs(counts: () => Promise<{ readonly waiting: number; readonly dead: number }>): void;
  /** In the text format of Prometheus. */
  read(): Promise<{ readonly mediaType: string; readonly text: string }>;
}
