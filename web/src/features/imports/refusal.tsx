import ReportOutlined from '@mui/icons-material/ReportOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '#web/shared/api/http.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { useDesk } from './desk-context.ts';
import { MappingDialog } from './mapping-dialog.tsx';
import { NextFile } from './next-file.tsx';
import type { QueuedFile } from './queue.ts';
import { knownRefusal } from './refusal-code.ts';
import { useServerWords } from './use-server-words.ts';

type Props = { readonly entry: QueuedFile; readonly error: unknown };

/** Why a file is not taken in: what it is, why that does not do, and what to do about it. */
export function Refusal({ entry, error }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const errorText = useErrorText();
  const inWords = useServerWords();
  const desk = useDesk();
  const [mapping, setMapping] = useState(false);
  const upload = entry.step.name === 'review' ? entry.step.upload : null;
  const code = knownRefusal(error);
  const details = isApiError(error) ? error.details : {};

  const reason = (): string => {
    if (code === null) return errorText(error);
    if (code === 'FILE_BINARY') return t('imports.refused.FILE_BINARY.reason', { found: inWords(details.found) });
    if (code !== 'FILE_TOO_LARGE') return t(`imports.refused.${code}.reason`);
    return typeof details.limitBytes === 'number'
      ? t('imports.refused.FILE_TOO_LARGE.reason', { limit: format.bytes(details.limitBytes) })
      : t('imports.refused.FILE_TOO_LARGE.reasonPlain');
  };
  const mayWorkNext = code === null || code === 'NOT_FOUND';

  return (
    <Paper variant="outlined" role="alert" sx={{ p: { xs: 2, md: 3 }, display: 'flex', gap: 2 }}>
      <ReportOutlined color="error" sx={{ display: { xs: 'none', sm: 'block' }, fontSize: 28 }} />
      <Box sx={{ minWidth: 0, display: 'grid', gap: 1, justifyItems: 'start' }}>
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {entry.file.name}
        </Typography>
        <Typography variant="h2">{t(`imports.refused.${code ?? 'other'}.title`)}</Typography>
        <Typography>{reason()}</Typography>
        {code === 'FORMAT_UNKNOWN' && (
          <>
            <Columns label={t('imports.refused.missing')} names={details.missing} />
            <Columns label={t('imports.refused.columns')} names={details.found} />
          </>
        )}
        {code === 'FORMAT_NOT_EXECUTIONS' && <Columns label={t('imports.refused.columns')} names={details.found} />}
        <Typography color="textSecondary">{t(`imports.refused.${code ?? 'other'}.next`)}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {upload !== null && (code === 'FORMAT_UNKNOWN' || code === 'FORMAT_NOT_EXECUTIONS') && (
            <Button variant="contained" onClick={() => setMapping(true)}>
              {t('mapping.open')}
            </Button>
          )}
          {mayWorkNext && (
            <Button variant="contained" onClick={() => desk.retry(entry.id)}>
              {t('imports.tryAgain')}
            </Button>
          )}
          <NextFile label={t('imports.chooseOther')} />
        </Box>
      </Box>
      {mapping && upload !== null && (
        <MappingDialog upload={upload} fileName={entry.file.name} onClose={() => setMapping(false)} />
      )}
    </Paper>
  );
}

function Columns({ label, names }: { readonly label: string; readonly names: unknown }) {
  if (!Array.isArray(names) || names.length === 0) return null;
  return (
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      <b>{label}:</b> {names.join(' · ')}
    </Typography>
  );
}
