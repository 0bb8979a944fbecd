export type ZoneChoice = {
  readonly id: string;
  /** As `UTC−5`, at the instant asked for. */
  readonly offset: string;
  readonly group: 'usual' | 'all';
  /** The zone of the person's own device. */
  readonly isHere: boolean;
};

/** Where futures are traded and where most of those who trade them sit. */
const usual = ['America/New_York', 'America/Chicago', 'Europe/Berlin'] as const;

/** Returns every zone the browser knows, the device's own and the usual ones first, each once. */
export function zoneChoices(here: string, at: Date): readonly ZoneChoice[] {
  const first = [...new Set([here, ...usual])];
  const rest = Intl.supportedValuesOf('timeZone').filter((id) => !first.includes(id));
  if (!first.includes('UTC') && !rest.includes('UTC')) rest.push('UTC');
  return [...first.map((id) => [id, 'usual'] as const), ...rest.map((id) => [id, 'all'] as const)].map(
    ([id, group]) => ({ id, group, offset: offsetOf(id, at), isHere: id === here }),
  );
}

/**
 * Returns the choices that hold every word typed: parts of the name, or of the offset (`UTC+1`). Offsets do not count where
 * a zone has the very name: each of them holds `UTC`.
 */
export function matchZones(choices: readonly ZoneChoice[], typed: string): ZoneChoice[] {
  const words = plain(typed).split(' ').filter(Boolean);
  const named = choices.some(({ id }) => plain(id) === plain(typed));
  return choices.filter(({ id, offset }) => {
    const text = named ? plain(id) : `${plain(id)} ${plain(offset)}`;
    return words.every((word) => text.includes(word));
  });
}

const plain = (text: string): string => text.toLowerCase().replaceAll('_', ' ').replaceAll('−', '-').trim();

/** `UTC−5`, `UTC+5:30`, at an instant: in winter another than in summer. */
function offsetOf(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name.replace('GMT', 'UTC').replace('-', '−');
}
