import type { system as english } from '#web/shared/i18n/en/system.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const system: Translated<typeof english> = {
  title: 'System',
  health: {
    title: 'Zustand',
    ready: 'Alles arbeitet',
    notReady: 'Etwas arbeitet nicht',
    up: 'arbeitet',
    down: 'ausgefallen',
    names: {
      database: 'Datenbank',
      bus: 'Ereignisbus',
      queue: 'Auftragswarteschlange',
      projections: 'Lesemodelle',
      disk: 'Speicherplatz',
    },
    role: 'Rolle {{role}}',
    roles: 'Rollen in diesem Prozess: {{roles}}',
  },
  jobs: {
    title: 'Aufträge',
    waiting_one: '{{shown}} Auftrag wartet',
    waiting_other: '{{shown}} Aufträge warten',
    none: 'Kein Auftrag ist endgültig gescheitert.',
    noneReason: 'Ein gescheiterter Auftrag wird von selbst wiederholt; einer, der immer wieder scheitert, stünde hier.',
    diedAt: 'Aufgegeben',
    attempts: 'Versuche',
    retry: 'Erneut versuchen',
    retried: 'Der Auftrag läuft noch einmal.',
  },
};
