import type { chart as english } from '#web/shared/i18n/en/chart.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const chart: Translated<typeof english> = {
  title: 'Kursverlauf',
  source: 'Kerzen von {{source}}',
  interval: 'Intervall',
  intervals: {
    '1m': '1 Minute',
    '5m': '5 Minuten',
    '15m': '15 Minuten',
    '30m': '30 Minuten',
    '1h': '1 Stunde',
    '4h': '4 Stunden',
    '1d': '1 Tag',
    '1w': '1 Woche',
  },
  bars_one: '{{shown}} Kerze',
  bars_other: '{{shown}} Kerzen',
  zone: 'Zeiten in',
  zones: {
    mine: 'Ihrer Zone ({{zone}})',
    exchange: 'der Zone der Börse ({{zone}})',
    utc: 'Weltzeit (UTC)',
  },
  canvas: 'Kerzen mit Volumen. Die Ausführungen darauf sind unter dem Diagramm aufgezählt.',
  legend: 'Kerze unter dem Fadenkreuz',
  open: 'E',
  high: 'H',
  low: 'T',
  close: 'S',
  volume: 'Umsatz',
  averageEntry: 'Ø Einstand',
  averageExit: 'Ø Ausstieg',
  buy: 'Kauf {{quantity}} zu {{price}}',
  sell: 'Verkauf {{quantity}} zu {{price}}',
  list: 'Ausführungen und ihre Kerzen',
  onBar: '{{fill}}, {{time}}: Kerze von {{bar}}',
  offBar: '{{fill}}, {{time}}: Die Kerze fehlt',
  show: 'Im Kursverlauf zeigen: {{time}}',
  missing: {
    'before-stored': 'Vom {{from}} bis {{to}} fehlen Kerzen: Gespeichert ist erst ab {{storedFrom}}.',
    'after-stored': 'Vom {{from}} bis {{to}} fehlen Kerzen: Gespeichert ist nur bis {{storedTo}}.',
    gap: 'Vom {{from}} bis {{to}} fehlen Kerzen, obwohl die Börse geöffnet war.',
    'none-stored': 'Vom {{from}} bis {{to}} sind keine Kerzen gespeichert.',
  },
  missingMore: '{{shown}} weitere Zeiträume fehlen.',
  tooCoarse:
    'Alle Ausführungen liegen in einer Kerze; was dazwischen geschah, zeigt dieses Intervall nicht. Importieren Sie feinere Kerzen, um es zu sehen.',
  empty: {
    title: 'Keine Kerzen zum Zeichnen',
    'none-stored': 'Für {{instrument}} sind keine Kerzen gespeichert. Zu sehen wäre die Zeit vom {{from}} bis {{to}}.',
    outside:
      'Für {{instrument}} sind Kerzen vom {{storedFrom}} bis {{storedTo}} gespeichert, diese Position braucht die Zeit vom {{from}} bis {{to}}.',
    next: 'Importieren Sie eine Datei mit Kerzen, dann füllt sich der Verlauf von selbst:',
  },
  error: 'Der Kursverlauf konnte nicht geladen werden',
  attribution: 'Gezeichnet mit Lightweight Charts™ von TradingView',
};
