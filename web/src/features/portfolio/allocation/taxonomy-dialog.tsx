import Add from '@mui/icons-material/Add';
import Delete from '@mui/icons-material/DeleteOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaxonomyFacts } from '#contract/allocation.ts';
import { FormDialog, wide } from '#web/features/accounts/form-dialog.tsx';
import {
  allocationQueryOf,
  type PortfolioScope,
  portfolioKey,
  setTaxonomy,
} from '#web/shared/api/portfolio-queries.ts';
import { useSaidChange } from '#web/shared/page/use-said-change.ts';
import { AssignmentRow } from './assignment-row.tsx';
import { PercentField } from './percent-field.tsx';
import {
  draftProblem,
  inTreeOrder,
  partsOf,
  subjectKeyOf,
  withCategory,
  withChanged,
  withoutCategory,
  withParts,
} from './taxonomy-draft.ts';

type Props = {
  readonly taxonomy: TaxonomyFacts;
  readonly scope: PortfolioScope;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
};

/** Edits a taxonomy as a whole: its tree with targets, and where each holding belongs, also in parts. */
export function TaxonomyDialog({ taxonomy, scope, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(taxonomy);
  const [tried, setTried] = useState(false);
  const held = useQuery(allocationQueryOf({ ...scope, by: 'class' }));
  const save = useSaidChange<TaxonomyFacts>([portfolioKey], {
    change: setTaxonomy,
    said: t('allocation.editor.saved'),
    done: () => onSaved(draft.id),
  });
  const problem = draftProblem(draft);
  const trimmed: TaxonomyFacts = {
    ...draft,
    name: draft.name.trim(),
    categories: draft.categories.map((one) => ({ ...one, name: one.name.trim() })),
  };
  const submit = () => (problem === null ? save.mutate(trimmed) : setTried(true));
  const tree = inTreeOrder(draft.categories);
  const subjects = [
    ...new Map(
      (held.data?.nodes ?? [])
        .flatMap(({ items }) => items)
        .map(({ subject, name }) => [subjectKeyOf(subject), { subject, name }] as const),
    ).values(),
  ];
  return (
    <FormDialog
      title={t(taxonomy.name === '' ? 'allocation.editor.add' : 'allocation.editor.edit')}
      submit={t('allocation.editor.save')}
      pending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {tried && problem !== null && (
        <Alert severity="error" sx={wide}>
          {t(`allocation.editor.problem.${problem}`)}
        </Alert>
      )}
      <TextField
        label={t('allocation.editor.name')}
        value={draft.name}
        onChange={({ target }) => setDraft({ ...draft, name: target.value.slice(0, 60) })}
        sx={wide}
      />
      <Box sx={wide}>
        <Typography variant="h3">{t('allocation.editor.categories')}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {t('allocation.editor.categoriesLead')}
        </Typography>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5, pt: 0.5 }}>
          {tree.map(({ category, depth }) => (
            <Box
              component="li"
              key={category.id}
              sx={{
                display: 'flex',
                gap: 0.5,
                alignItems: 'center',
                pl: { xs: Math.min(depth, 3), sm: Math.min(depth, 6) * 2 },
              }}
            >
              <TextField
                label={t('allocation.editor.category')}
                value={category.name}
                onChange={({ target }) =>
                  setDraft(withChanged(draft, category.id, { name: target.value.slice(0, 60) }))
                }
              />
              <PercentField
                label={t('allocation.editor.target')}
                share={category.target}
                onShare={(target) => setDraft(withChanged(draft, category.id, { target }))}
              />
              <IconButton
                aria-label={t('allocation.editor.addBelow', { name: category.name })}
                onClick={() => setDraft(withCategory(draft, category.id))}
              >
                <Add fontSize="small" />
              </IconButton>
              <IconButton
                aria-label={t('allocation.editor.remove', { name: category.name })}
                onClick={() => setDraft(withoutCategory(draft, category.id))}
              >
                <Delete fontSize="small" />
              </IconButton>
            </Box>
          ))}
        </Box>
        <Button startIcon={<Add />} onClick={() => setDraft(withCategory(draft, null))} sx={{ mt: 1 }}>
          {t('allocation.editor.addCategory')}
        </Button>
      </Box>
      <Box sx={wide}>
        <Typography variant="h3">{t('allocation.editor.assignments')}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {t('allocation.editor.assignmentsLead')}
        </Typography>
        {draft.categories.length > 0 && (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
            {subjects.map(({ subject, name }) => (
              <AssignmentRow
                key={subjectKeyOf(subject)}
                name={name}
                parts={partsOf(draft, subject)}
                categories={tree}
                onParts={(parts) => setDraft(withParts(draft, subject, parts))}
              />
            ))}
          </Box>
        )}
      </Box>
    </FormDialog>
  );
}
