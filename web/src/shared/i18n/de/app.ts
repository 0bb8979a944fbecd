import type { app as english } from '#web/shared/i18n/en/app.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const app: Translated<typeof english> = {
  name: 'Kontor',
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptnavigation',
  nav: {
    overview: 'Übersicht',
    positions: 'Positionen',
    calendar: 'Kalender',
    playbook: 'Playbook',
    charts: 'Kursverläufe',
    imports: 'Importe',
    instruments: 'Instrumente',
    rates: 'Wechselkurse',
    settings: 'Einstellungen',
    system: 'System',
    more: 'Mehr',
  },
  search: 'Suchen oder Befehl ausführen',
  searchShort: 'Suchen …',
  shortcuts: {
    title: 'Tastenkürzel',
    rows: 'Zwischen Zeilen wechseln',
    open: 'Zeile öffnen',
  },
  account: 'Kontomenü',
  signOut: 'Abmelden',
  demo: 'Demodaten',
  cancel: 'Abbrechen',
  close: 'Schließen',
  retry: 'Erneut versuchen',
  saved: 'Gespeichert',
  connection: {
    down: 'Die Live-Verbindung ist unterbrochen. Die Anzeige kann veraltet sein; Kontor verbindet sich von selbst wieder.',
    offline: 'Dieses Gerät ist offline. Kontor verbindet sich wieder, sobald das Netz zurück ist.',
  },
  states: {
    loading: 'Wird geladen …',
    errorTitle: 'Das konnte nicht geladen werden',
    requestId: 'Anfrage {{id}}',
    crashTitle: 'Diese Seite ist stehen geblieben',
    crashReason:
      'In der Seite ist etwas fehlgeschlagen. Ihre Daten sind nicht betroffen: Der Browser bewahrt nichts davon auf.',
    crashNext: 'Seite neu laden',
    notFoundTitle: 'Diese Seite gibt es nicht',
    notFoundReason: 'Die Adresse ist vielleicht falsch geschrieben, oder ihr Inhalt wurde entfernt.',
    notFoundNext: 'Zur Übersicht',
  },
  drop: {
    title: 'Dateien ablegen, um sie zu importieren',
    hint: 'Bevor etwas geschrieben wird, sehen Sie, was der Import bewirkt.',
  },
  theme: { label: 'Darstellung', light: 'Hell', dark: 'Dunkel', system: 'System' },
  language: { label: 'Sprache', de: 'Deutsch', en: 'English' },
  live: { up: 'Live', connecting: 'Verbindet …', down: 'Getrennt' },
};
