/** Names of the ledger's streams. */
export const importStream = (batch: string): string => `import-${batch}`;
export const batchOfStream = (stream: string): string => stream.slice('import-'.length);
export const productStream = (root: string): string => `product-${root}`;
export const sourceStream = (source: string): string => `source-${source}`;
export const instrumentStream = (id: string): string => `instrument-${id}`;
