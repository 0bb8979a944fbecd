import { describe, expect, it } from 'vitest';
import { matchZones, zoneChoices } from './zone-choices.ts';

const winter = new Date('2026-01-15T12:00:00Z');
const idsOf = (choices: readonly { readonly id: string }[]) => choices.map(({ id }) => id);

describe('zoneChoices', () => {
  it('puts the device’s zone and the usual ones first, each once', () => {
    const choices = zoneChoices('Asia/Tokyo', winter);
    expect(idsOf(choices).slice(0, 4)).toEqual(['Asia/Tokyo', 'America/New_York', 'America/Chicago', 'Europe/Berlin']);
    expect(choices[0]).toMatchObject({ isHere: true, group: 'usual', offset: 'UTC+9' });
    expect(new Set(idsOf(choices)).size).toBe(choices.length);
    expect(idsOf(zoneChoices('Europe/Berlin', winter)).slice(0, 3)).toEqual([
      'Europe/Berlin',
      'America/New_York',
      'America/Chicago',
    ]);
  });

  it('finds a zone by its city, its region or its offset', () => {
    const choices = zoneChoices('Europe/Berlin', winter);
    expect(idsOf(matchZones(choices, 'new york'))).toContain('America/New_York');
    expect(idsOf(matchZones(choices, 'europe berl'))).toEqual(['Europe/Berlin']);
    expect(idsOf(matchZones(choices, 'utc-6 chicago'))).toEqual(['America/Chicago']);
    expect(idsOf(matchZones(choices, 'UTC'))).toEqual(['UTC']);
    expect(matchZones(choices, 'atlantis')).toEqual([]);
  });
});
