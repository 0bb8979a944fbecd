import { useTranslation } from 'react-i18next';
import { type TaxWords, taxWords } from '#domain/tax/words/tax-words.ts';

/** What people read about taxes: German has the words of the law and the forms, English explains them. */
export function useTaxWords(): TaxWords {
  const { i18n } = useTranslation();
  return taxWords(i18n.language === 'de' ? 'de' : 'en');
}
