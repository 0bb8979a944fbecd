import { renderHook } from '@testing-library/react';
import { afterAll, expect, it } from 'vitest';
import { ApiError } from '#web/shared/api/http.ts';
import { speak } from './i18n.ts';
import { useErrorText } from './use-error-text.ts';

afterAll(() => speak('en'));

it('names the instrument that there is not, and those near it', () => {
  const unknown = (details: Record<string, unknown>) => new ApiError('NOT_FOUND', 'no', 404, { details });
  const said = (details: Record<string, unknown>) => renderHook(useErrorText).result.current(unknown(details));
  speak('en');
  expect(said({ id: 'MNQX', instrument: 'MNQX', near: ['MNQ', 'NQ'] })).toBe(
    'There is no instrument MNQX. Near it: MNQ, NQ.',
  );
  speak('de');
  expect(said({ id: '?!', instrument: '?!' })).toBe('Ein Instrument ?! gibt es nicht.');
  expect(said({ batch: 'b1' })).toBe('Das gibt es nicht oder nicht mehr.');
});
