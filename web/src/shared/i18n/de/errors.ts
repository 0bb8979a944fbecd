import type { errors as english } from '#web/shared/i18n/en/errors.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const errors: Translated<typeof english> = {
  UNREACHABLE: 'Kontor antwortet nicht. Läuft es noch, und ist dieses Gerät verbunden?',
  CONTRACT:
    'Der Server hat etwas geantwortet, das diese Seite nicht versteht. Laden Sie die Seite neu, um die neueste Fassung zu erhalten.',
  INTERNAL: 'In Kontor ist etwas schiefgegangen. Das Protokoll enthält die Einzelheiten unter der Anfragenummer.',
  INVALID_INPUT: 'Eine Eingabe passt nicht.',
  INVALID_VALUE: 'Ein Wert liegt außerhalb des Möglichen.',
  NOT_FOUND: 'Das gibt es nicht oder nicht mehr.',
  NO_INSTRUMENT: 'Ein Instrument {{instrument}} gibt es nicht.',
  NO_INSTRUMENT_NEAR: 'Ein Instrument {{instrument}} gibt es nicht. Ähnlich sind: {{near}}.',
  FILE_EMPTY: 'Die Datei enthält keine Zeilen.',
  FILE_BINARY: 'Das ist keine Textdatei. Exportieren Sie die Ausführungen aus NinjaTrader als CSV.',
  FILE_TOO_LARGE: 'Die Datei ist größer, als Kontor annimmt.',
  ROWS_REFUSED: 'Keine Zeile der Datei konnte übernommen werden.',
  FORMAT_UNKNOWN: 'Die Kopfzeile dieser Datei passt zu keinem Format, das importiert werden kann.',
  FORMAT_NOT_EXECUTIONS:
    'Diese Datei enthält ausgewertete Trades, keine Ausführungen. Exportieren Sie stattdessen den Reiter „Executions“.',
  TIMEZONE_REQUIRED: 'Die Zeiten in der Datei haben keine Zone. Geben Sie an, in welcher Zone sie gelten.',
  TIMEZONE_UNKNOWN: 'Diese Zeitzone ist nicht bekannt.',
  DATE_ORDER_REQUIRED: 'Jedes Datum lässt sich mit dem Tag oder dem Monat zuerst lesen. Geben Sie an, was gilt.',
  PRODUCT_UNKNOWN: 'Der Katalog enthält kein Produkt mit diesem Kürzel.',
  PRODUCT_EXISTS: 'Der Katalog enthält schon ein Produkt mit diesem Kürzel.',
  INSTRUMENT_EXISTS: '{{other}} ({{name}}) hat {{found}} schon.',
  CHANGE_STATE: 'Diese Änderung kann so nicht zurückgenommen oder wiederhergestellt werden.',
  LINK_STATE: 'Die Positionen können so nicht verknüpft werden.',
  INSTRUMENT_STATE: 'Das Instrument lässt diese Änderung in seinem jetzigen Stand nicht zu.',
  BATCH_STATE: 'Der Zustand des Imports lässt das nicht zu. Vielleicht hat ihn inzwischen jemand geändert.',
  JOURNAL_STATE: 'Das Tagebuch wurde inzwischen geändert. Laden Sie die Seite neu.',
  JOURNAL_NAME_TAKEN: '{{found}} gibt es schon. Wählen Sie einen anderen Namen.',
  IMAGE_REFUSED:
    'Dieses Bild lässt sich nicht aufnehmen: PNG, JPEG, WebP oder GIF, unbeschädigt und höchstens 50 Millionen Bildpunkte.',
  NOT_SIGNED_IN: 'Bitte melden Sie sich an.',
  NOT_ALLOWED: 'Ihre Rolle erlaubt das nicht.',
  OWNER_EXISTS: 'Der Zugang der Eigentümerin oder des Eigentümers besteht schon. Bitte melden Sie sich an.',
  RATE_LIMITED: 'Zu viele Versuche. Bitte warten Sie einen Augenblick.',
  RATE_LIMITED_FOR: 'Zu viele Versuche. Bitte warten Sie {{retryAfter}} s.',
  ORIGIN_REFUSED: 'Die Anfrage kam von einer anderen Adresse als der von Kontor.',
  DATABASE_UNREACHABLE: 'Die Datenbank antwortet nicht.',
  QUEUE_UNREACHABLE: 'Die Auftragswarteschlange antwortet nicht.',
  VERSION_CONFLICT:
    'Inzwischen hat sich das anderswo geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  RANGE_NOT_SATISFIABLE: 'Von der Antwort wurde ein Teil verlangt, den sie nicht hat. Laden Sie die Seite neu.',
  CANDLE_BLOCK_UNREADABLE:
    'Gespeicherte Kerzen lassen sich nicht lesen. Das Protokoll nennt sie unter der Anfragenummer.',
  SOURCE_LIMITED: 'Die Quelle wurde zu oft gefragt.',
  SOURCE_KEY: 'Der Schlüssel der Quelle fehlt oder wird abgelehnt.',
  SOURCE_UNKNOWN: 'Die Quelle kennt das nicht.',
  SOURCE_UNREACHABLE: 'Die Quelle gab keine verwertbare Antwort.',
  PROJECTION_BEHIND:
    'Gespeichert, aber noch nicht zu sehen: Die Zahlen werden gerade nachgeführt. Laden Sie die Seite gleich noch einmal.',
  FOLDER_REFUSED:
    'Das ist kein Ordner, der beobachtet werden kann: Gebraucht wird der vollständige Pfad eines vorhandenen Ordners auf dem Rechner, auf dem Kontor läuft.',
  FOLDER_UNREADABLE: 'Der Ordner lässt sich nicht lesen.',
  FILE_UNREADABLE: 'Die Datei lässt sich gerade nicht lesen. Kontor versucht es wieder.',
  SECRET_UNREADABLE:
    'Schlüssel lassen sich gerade nicht ver- oder entschlüsseln. Das Protokoll nennt den Grund unter der Anfragenummer.',
  INVALID_EMAIL_OR_PASSWORD: 'E-Mail-Adresse oder Passwort ist falsch.',
  INVALID_PASSWORD: 'Das Passwort ist falsch.',
  INVALID_CODE: 'Der Code ist falsch oder abgelaufen.',
  INVALID_BACKUP_CODE: 'Dieser Wiederherstellungscode ist falsch oder schon verbraucht.',
  INVALID_TWO_FACTOR_COOKIE: 'Die Anmeldung hat zu lange gedauert. Bitte beginnen Sie von vorn.',
  PASSWORD_TOO_SHORT: 'Das Passwort ist zu kurz: mindestens 10 Zeichen.',
  PASSWORD_TOO_LONG: 'Das Passwort ist zu lang: höchstens 200 Zeichen.',
  SESSION_NOT_FRESH: 'Dafür melden Sie sich bitte zuerst ab und wieder an.',
};
