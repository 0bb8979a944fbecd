import type { signIn as english } from '#web/shared/i18n/en/sign-in.ts';
import type { Translated } from '#web/shared/i18n/translated.ts';

export const signIn: Translated<typeof english> = {
  title: 'Anmelden',
  lead: 'Ihr Handelskontor, auf Ihrem eigenen Rechner.',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  submit: 'Anmelden',
  codeTitle: 'Noch ein Schritt',
  codeLead: 'Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App anzeigt.',
  code: 'Code',
  codeSubmit: 'Weiter',
  recovery: 'Wiederherstellungscode verwenden',
  recoveryLead: 'Geben Sie einen Ihrer aufbewahrten Wiederherstellungscodes ein. Jeder gilt einmal.',
  recoveryCode: 'Wiederherstellungscode',
  authenticator: 'Authenticator-App verwenden',
  again: 'Von vorn beginnen',
  setup: {
    title: 'Willkommen bei Kontor',
    lead: 'Legen Sie zuerst Ihren Zugang an. Er bleibt in dieser Installation; nichts wird irgendwohin gesendet.',
    name: 'Name',
    passwordHelp: 'Mindestens 10 Zeichen. Ein ganzer Satz lässt sich gut merken.',
    passwordShort: 'Mindestens 10 Zeichen',
    emailWrong: 'Eine E-Mail-Adresse, zum Beispiel sie@example.org',
    nameMissing: 'Ihr Name, wie Kontor ihn zeigen soll',
    show: 'Passwort zeigen',
    hide: 'Passwort verbergen',
    submit: 'Zugang anlegen',
  },
};
