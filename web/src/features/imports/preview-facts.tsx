import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview } from '#contract/imports.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useDesk } from './desk-context.ts';
import { Fact, Facts } from './facts.tsx';
import { MappingDialog } from './mapping-dialog.tsx';
import type { QueuedFile } from './queue.ts';
import { useFormatName } from './use-names.ts';

type Props = { readonly entry: QueuedFile; readonly preview: Preview };

/** How the file was understood: what it is, and in which zone and order its times are read. */
export function PreviewFacts({ entry, preview }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const formatName = useFormatName();
  const desk = useDesk();
  const [mapping, setMapping] = useState(false);
  const { firstAt, lastAt, timeZone, dateOrder, dateOrderOpen, account } = preview;
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1 }}>
      <Facts>
        <Fact name={t('imports.preview.file')}>
          {preview.fileName} · {format.bytes(preview.fileBytes)}
        </Fact>
        <Fact name={t('imports.preview.format')}>
          {formatName(preview.format)}
          {(preview.format === 'mapped-table' || preview.format === 'mapped-activities') && (
            <Button onClick={() => setMapping(true)} sx={{ my: -0.5, ml: 1 }}>
              {t('mapping.change')}
            </Button>
          )}
        </Fact>
        <Fact name={t('imports.preview.rows')}>{format.count(preview.rows)}</Fact>
        {preview.content === 'activities' && preview.activities?.firstOn && preview.activities.lastOn && (
          <Fact name={t('activities.preview.span')}>
            {format.isoDate(preview.activities.firstOn)} – {format.isoDate(preview.activities.lastOn)}
          </Fact>
        )}
        {firstAt && lastAt && (
          <Fact name={t('imports.preview.span')}>
            {format.dateTime(firstAt)} – {format.dateTime(lastAt)}
            {timeZone !== format.timeZone && ` (${format.timeZone.replaceAll('_', ' ')})`}
          </Fact>
        )}
        <Fact name={t('imports.preview.zone')}>
          {timeZone === null ? (
            t('imports.preview.zoneNone')
          ) : (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              {timeZone.replaceAll('_', ' ')}
              {preview.timeZoneRemembered && (
                <Chip label={t('imports.preview.zoneRemembered')} color="info" variant="outlined" />
              )}
              <Button
                aria-label={t('imports.preview.changeZone')}
                onClick={() => desk.ask(entry.id, 'timezone')}
                sx={{ my: -0.5 }}
              >
                {t('imports.preview.change')}
              </Button>
            </Box>
          )}
        </Fact>
        {account !== null && (
          <Fact name={t('imports.preview.account')}>
            {account}
            <Button
              aria-label={t('imports.preview.changeAccount')}
              onClick={() => desk.ask(entry.id, 'account')}
              sx={{ my: -0.5, ml: 1 }}
            >
              {t('imports.preview.change')}
            </Button>
          </Fact>
        )}
        {dateOrder && (
          <Fact name={t('imports.preview.dateOrder')}>
            {t(`imports.preview.${dateOrder}`)}
            {dateOrderOpen && (
              <Button
                aria-label={t('imports.preview.changeDateOrder')}
                onClick={() => desk.ask(entry.id, 'date-order')}
                sx={{ my: -0.5, ml: 1 }}
              >
                {t('imports.preview.change')}
              </Button>
            )}
          </Fact>
        )}
      </Facts>
      {mapping && (
        <MappingDialog upload={preview.upload} fileName={preview.fileName} onClose={() => setMapping(false)} />
      )}
    </Paper>
  );
}
