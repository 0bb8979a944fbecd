import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Reconciliation } from '#contract/reconciliation.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { useServerWords } from './use-server-words.ts';

/** Rows of the file that could not be read as a trade: they are compared with nothing. */
export function CheckedUnread({ unread }: { readonly unread: Reconciliation['unread'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const inWords = useServerWords();
  return (
    <Panel title={t('check.unread.title')} lead={t('check.unread.lead')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.8125rem' }}>
        {unread.map(({ row, field, expected, found }) => (
          <Box component="li" key={`${row} ${field}`} sx={{ overflowWrap: 'anywhere' }}>
            {t('check.unread.line', {
              row: format.count(row),
              field,
              expected: inWords(expected),
              found: inWords(found),
            })}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
