import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '#web/test/render-app.tsx';

const check = (name: string, up: boolean, detail: string, says: readonly object[] = []) => ({ name, up, detail, says });

it('says in words how parts stand, and quotes what others say', async () => {
  renderApp('/system', {
    routes: {
      'GET /api/v1/system/health': () => ({
        ready: false,
        roles: ['core'],
        checks: [
          check('projections', true, 'journal 3 events behind', [
            { code: 'behind', params: { projection: 'journal', events: 3 } },
          ]),
          check('queue', true, 'on the database; 0 waiting, 1 dead', [
            { code: 'on-database', params: {} },
            { code: 'jobs', params: { waiting: 0, dead: 1 } },
          ]),
          check('disk', true, '1234.5 GB free', [{ code: 'free', params: { gigabytes: '1234.5' } }]),
          check('bus', false, 'connect ECONNREFUSED 127.0.0.1:6379'),
        ],
      }),
    },
  });
  expect(await screen.findByText('journal: 3 events behind', {}, { timeout: 5000 })).toBeTruthy();
  expect(screen.getByText('on the database; 0 waiting, 1 given up')).toBeTruthy();
  expect(screen.getByText('1,234.5 GB free')).toBeTruthy();
  expect(screen.getByText('Message: “connect ECONNREFUSED 127.0.0.1:6379”')).toBeTruthy();
});
