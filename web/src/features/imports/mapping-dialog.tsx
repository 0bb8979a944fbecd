import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import type { Theme } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableMapping, TableOutline } from '#contract/import-mappings.ts';
import { keepMapping, mappingPreviewQuery, outlineQuery, removeMapping } from '#web/shared/api/mapping-queries.ts';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { MappingActivities } from './mapping-activities.tsx';
import { isReadable, missingOf } from './mapping-draft.ts';
import { MappingFields } from './mapping-fields.tsx';
import { MappingReading } from './mapping-reading.tsx';
import { MappingRows } from './mapping-rows.tsx';

type Props = { readonly upload: string; readonly fileName: string; readonly onClose: () => void };

/** Says what the columns of a table are, sees its first rows read by that, and keeps it for the next file. */
export function MappingDialog({ upload, fileName, onClose }: Props) {
  const { t } = useTranslation();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const outline = useQuery(outlineQuery(upload));
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth fullScreen={narrow} aria-labelledby="mapping-title">
      <DialogTitle id="mapping-title" component="h2" variant="h2">
        {t('mapping.title')}
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {fileName}
        </Typography>
      </DialogTitle>
      {outline.data === undefined ? (
        <DialogContent>
          {outline.isError ? <ErrorAlert error={outline.error} /> : <Skeleton height={240} />}
        </DialogContent>
      ) : (
        <MappingForm upload={upload} fileName={fileName} outline={outline.data} onClose={onClose} />
      )}
    </Dialog>
  );
}

function MappingForm({ upload, fileName, outline, onClose }: Props & { readonly outline: TableOutline }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [mapping, setMapping] = useState<TableMapping>(
    outline.stored ?? { ...outline.suggestion, name: fileName.replace(/\.[^.]*$/, '').slice(0, 80) },
  );
  const name = mapping.name.trim();
  const readable = isReadable(mapping);
  const preview = useQuery({
    ...mappingPreviewQuery(upload, { ...mapping, name: 'preview' }),
    enabled: readable,
  });
  const reread = async (): Promise<void> => {
    onClose();
    // What was read before says nothing any more, also where nothing reads the file now.
    await queries.resetQueries({ queryKey: ['uploads', upload] });
  };
  const keep = useMutation({ mutationFn: () => keepMapping(outline.fingerprint, mapping), onSuccess: reread });
  const remove = useMutation({ mutationFn: () => removeMapping(outline.fingerprint), onSuccess: reread });
  const missing = missingOf(mapping);
  const fields = { outline, mapping, onChange: setMapping };
  return (
    <>
      <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start' }}>
        <Typography color="textSecondary">{t('mapping.lead')}</Typography>
        <TextField
          size="small"
          label={t('mapping.name')}
          helperText={t('mapping.nameHelp')}
          value={mapping.name}
          error={name === ''}
          onChange={({ target }) => setMapping({ ...mapping, name: target.value.slice(0, 80) })}
          sx={{ maxWidth: 420, mt: 1 }}
        />
        <Section title={t('mapping.columnsTitle')}>
          <MappingFields {...fields} />
        </Section>
        <Section title={t('mapping.readingTitle')}>
          <MappingReading {...fields} />
        </Section>
        {mapping.rows === 'activities' && (
          <Section title={t('mapping.activities.title')}>
            <MappingActivities {...fields} />
          </Section>
        )}
        <Section title={t('mapping.preview')}>
          {readable ? (
            preview.data && (
              <MappingRows
                preview={preview.data}
                stale={preview.isFetching}
                isActivities={mapping.rows === 'activities'}
              />
            )
          ) : (
            <Alert severity="info" variant="outlined">
              {missing.length > 0
                ? t('mapping.missing', { fields: missing.map((field) => t(`mapping.fields.${field}`)).join(', ') })
                : t(mapping.rows === 'activities' ? 'mapping.missingTypes' : 'mapping.missingWords')}
            </Alert>
          )}
        </Section>
        <ErrorAlert error={(readable ? preview.error : null) ?? keep.error ?? remove.error} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        {outline.stored !== null && (
          <Button color="error" loading={remove.isPending} onClick={() => remove.mutate()} sx={{ mr: 'auto' }}>
            {t('mapping.remove')}
          </Button>
        )}
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button
          variant="contained"
          loading={keep.isPending}
          disabled={!readable || name === ''}
          onClick={() => keep.mutate()}
        >
          {t('mapping.keep')}
        </Button>
      </DialogActions>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h3">{title}</Typography>
      {children}
    </Box>
  );
}
