import type { settings as english } from '#web/shared/i18n/en/settings.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const settings: Translated<typeof english> = {
  title: 'Einstellungen',
  display: {
    title: 'Anzeige',
    lead: 'Gilt in diesem Browser.',
    zone: 'Zeitzone der Anzeige',
    zoneHelp: 'Betrifft nur die Anzeige; was die Bücher wissen, bleibt unberührt.',
    zoneBrowser: 'Wie dieses Gerät ({{zone}})',
  },
  sources: {
    title: 'Zeitzonen Ihrer Quellen',
    lead: 'Dateien ohne Zone werden in der Zone gelesen, die für ihre Plattform gemerkt ist. Eine Änderung gilt für künftige Importe.',
    none: 'Noch keine. Der erste Import einer Datei ohne Zone fragt danach.',
  },
  password: {
    title: 'Passwort',
    current: 'Bisheriges Passwort',
    next: 'Neues Passwort',
    help: 'Mindestens 10 Zeichen. Ihre anderen Geräte werden abgemeldet.',
    submit: 'Passwort ändern',
    done: 'Das Passwort ist geändert; andere Geräte sind abgemeldet.',
  },
  second: {
    title: 'Zweiter Schritt bei der Anmeldung',
    off: 'Mit einer Authenticator-App reicht ein Passwort allein nicht mehr aus, um hineinzukommen.',
    on: 'Die Anmeldung fragt nach einem Code Ihrer Authenticator-App.',
    state: { on: 'Ein', off: 'Aus' },
    begin: 'Einrichten',
    confirmPassword: 'Ihr Passwort',
    continue: 'Weiter',
    scan: 'Scannen Sie dies mit Ihrer Authenticator-App, oder geben Sie den Schlüssel von Hand ein.',
    key: 'Schlüssel',
    qr: 'QR-Code für die Authenticator-App',
    codes: 'Wiederherstellungscodes',
    codesHelp:
      'Bewahren Sie sie sicher auf. Jeder lässt Sie einmal hinein, wenn die App verloren ist; sie werden nicht noch einmal gezeigt.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    code: 'Code aus der App',
    finish: 'Einschalten',
    done: 'Der zweite Schritt ist eingeschaltet.',
    end: 'Ausschalten',
    ended: 'Der zweite Schritt ist ausgeschaltet.',
  },
  sessions: {
    title: 'Angemeldet auf',
    since: 'seit {{date}}',
    lastSeen: 'zuletzt {{date}}',
    unknown: 'Unbekanntes Gerät',
    end: 'Abmelden',
    endAll: 'Überall abmelden',
    endAllHelp: 'Auch hier; danach melden Sie sich neu an.',
  },
};
