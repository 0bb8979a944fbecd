import type { overview as english } from '#web/shared/i18n/en/overview.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const overview: Translated<typeof english> = {
  title: 'Übersicht',
  doors: {
    title: 'Womit möchten Sie beginnen?',
    lead: 'Die beiden anderen Wege stehen Ihnen jederzeit offen.',
    demo: 'Demo ansehen',
    demoText:
      '90 Handelstage auf vier Futures-Konten und zehn Jahre Portfolio mit Steuerjahren, frei erfunden. Mit einem Klick wieder entfernt.',
    demoGo: 'Demo laden',
    import: 'Datei importieren',
    importText: 'Ausführungen aus NinjaTrader. Bevor etwas geschrieben wird, sehen Sie, was der Import bewirkt.',
    importGo: 'Datei wählen',
    empty: 'Leer beginnen',
    emptyText:
      'Sehen Sie sich zuerst um. Eine Datei, die Sie auf einer beliebigen Seite ablegen, startet einen Import.',
    emptyGo: 'Umsehen',
  },
  demo: {
    title: 'Sie sehen Demodaten',
    text: 'Alles davon ist erfunden. Ihre eigenen Importe bleiben davon getrennt und bleiben erhalten, wenn die Demo geht.',
    remove: 'Demo entfernen',
    removed: 'Die Demodaten sind entfernt.',
  },
  held: {
    title_one: '{{shown}} Zeile ist zurückgehalten',
    title_other: '{{shown}} Zeilen sind zurückgehalten',
    text: 'Bevor sie zählen können, brauchen sie eine Angabe von Ihnen: {{roots}}.',
    textOther:
      'Sie ließen sich nicht lesen oder widersprechen dem, was schon da ist. Der Import nennt den Grund, Zeile für Zeile.',
    addProduct: 'Daten zu {{root}} angeben',
    see: 'Importe ansehen',
  },
  counts: {
    positions: 'Positionen',
    open: 'offen',
    executions: 'Ausführungen',
    accounts: 'Konten',
    imports: 'Importe',
  },
  openPositions: { none: 'Keine Position ist offen.' },
  latestClosed: { none: 'Noch keine Positionen.' },
  imports: {
    none: 'Es wurde noch nichts importiert.',
    added: '{{shown}} neu',
    undone: 'rückgängig gemacht',
  },
};
