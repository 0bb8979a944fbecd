/** A header's name without case, accents, kinds of blanks and apostrophes: what tables of names are written in. */
export const headerKey = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[º]/g, '°')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
