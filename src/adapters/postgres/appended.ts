/** Told of an append once it has committed, so that readers can be woken. */
export type Appended = (ledger: string, events: number) => void;
