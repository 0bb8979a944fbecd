/** Yahoo turns away programs that name themselves. */
export const browserHeaders: Readonly<Record<string, string>> = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'accept-language': 'en-US,en;q=0.9',
};
