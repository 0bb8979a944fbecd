import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '#contract/journal.ts';
import { putCustomField } from '#web/shared/api/journal-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { CustomFieldDialog } from './custom-field-dialog.tsx';

/** The fields that a ledger's people have made up for themselves. */
export function CustomFieldsPanel({ fields }: { readonly fields: readonly CustomField[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [edited, setEdited] = useState<CustomField | 'new' | null>(null);
  const putAway = useMutation({
    mutationFn: ({ id, archived }: CustomField) => putCustomField(id, { archived: !archived }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['journal'] }),
  });
  return (
    <Panel
      title={t('journal.customFields.title')}
      lead={t('journal.customFields.lead')}
      action={
        <Button variant="outlined" color="inherit" startIcon={<Add />} onClick={() => setEdited('new')}>
          {t('journal.customFields.add')}
        </Button>
      }
    >
      {fields.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('journal.customFields.none')}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {fields.map((field) => (
          <Box
            component="li"
            key={field.id}
            sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', opacity: field.archived ? 0.7 : 1 }}
          >
            <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {field.name}
              </Typography>
              <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                {t(`journal.customFields.kinds.${field.kind}`)}
                {field.choices.length > 0 && `: ${field.choices.join(', ')}`} ·{' '}
                {field.on.map((kind) => t(`journal.customFields.on.${kind}`)).join(', ')}
              </Typography>
            </Box>
            {field.archived && <Chip label={t('journal.playbook.away')} variant="outlined" />}
            <Button variant="outlined" color="inherit" onClick={() => setEdited(field)}>
              {t('journal.playbook.edit')}
            </Button>
            <Button color="inherit" onClick={() => putAway.mutate(field)}>
              {t(field.archived ? 'journal.playbook.takeOut' : 'journal.playbook.putAway')}
            </Button>
          </Box>
        ))}
      </Box>
      <ErrorAlert error={putAway.error} />
      {edited !== null && (
        <CustomFieldDialog field={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  );
}
