export const assetClasses = ['future', 'share', 'fund', 'crypto', 'fx', 'index'] as const;

/** What kind of thing an instrument is; ETFs are funds. It decides the chain of sources and, later, the tax rules. */
export type AssetClass = (typeof assetClasses)[number];
