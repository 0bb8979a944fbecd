import type { Config } from './config.ts';

/** We do HTTPS ourselves. */
export const hasCertificate = ({ tlsCertificate, tlsKey }: Config): boolean =>
  tlsCertificate !== null && tlsKey !== null;

/** People reach us over HTTPS: ours, or that of a proxy before us. */
export const isHttps = ({ tlsCertificate, publicUrl }: Config): boolean =>
  tlsCertificate !== null || publicUrl?.startsWith('https:') === true;
