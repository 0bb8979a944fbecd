import type { palette as english } from '#web/shared/i18n/en/palette.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const palette: Translated<typeof english> = {
  placeholder: 'Seite, Befehl oder Position …',
  none: 'Nichts gefunden. Versuchen Sie eine Seite, einen Befehl, ein Instrument oder ein Konto.',
  go: 'Gehe zu',
  actions: 'Befehle',
  accounts: 'Positionen eines Kontos',
  instruments: 'Positionen eines Instruments',
  found: 'Instrumente',
  importFile: 'Datei importieren …',
  undoLast: 'Letzten Import rückgängig machen ({{file}})',
  undone: '{{file}} ist rückgängig gemacht.',
  theme: 'Darstellung: {{theme}}',
  language: 'Language: English',
  exportExecutions: {
    ninjatrader: 'Alle Ausführungen für NinjaTrader exportieren',
    json: 'Alle Ausführungen als JSON exportieren',
  },
  exportPositions: 'Alle Positionen als CSV exportieren',
  loadDemo: 'Demodaten laden',
  removeDemo: 'Demodaten entfernen',
  addProduct: 'Produkt anlegen',
  shortcuts: 'Tastenkürzel',
};
