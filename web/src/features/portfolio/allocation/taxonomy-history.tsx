import Delete from '@mui/icons-material/DeleteOutlined';
import Redo from '@mui/icons-material/Redo';
import Undo from '@mui/icons-material/Undo';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaxonomyFacts } from '#contract/allocation.ts';
import { portfolioKey, removeTaxonomy, switchTaxonomy } from '#web/shared/api/portfolio-queries.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { useNotice } from '#web/shared/page/notice.tsx';

type Props = { readonly taxonomy: TaxonomyFacts; readonly onGone: () => void };

/** Takes the last change of a taxonomy back, brings it back, or removes it; the removal can be taken back too. */
export function TaxonomyHistory({ taxonomy: { id, name }, onGone }: Props) {
  const { t } = useTranslation();
  const notify = useNotice();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: portfolioKey });
  const onError = (error: unknown) => notify(errorText(error));
  const turn = useMutation({
    mutationFn: (way: 'undo' | 'redo') => switchTaxonomy(id, way),
    onSuccess: async ({ taxonomies }) => {
      if (!taxonomies.some((one) => one.id === id)) onGone();
      await refresh();
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: () => removeTaxonomy(id),
    onSuccess: async () => {
      onGone();
      notify(
        t('allocation.removed', { name }),
        <Button color="inherit" onClick={() => turn.mutate('undo')}>
          {t('allocation.undo')}
        </Button>,
      );
      await refresh();
    },
    onError,
  });
  const button = (label: string, icon: ReactNode, onClick: () => void) => (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={onClick}>
        {icon}
      </IconButton>
    </Tooltip>
  );
  return (
    <>
      {button(t('allocation.undo'), <Undo fontSize="small" />, () => turn.mutate('undo'))}
      {button(t('allocation.redo'), <Redo fontSize="small" />, () => turn.mutate('redo'))}
      {button(t('allocation.remove'), <Delete fontSize="small" />, () => remove.mutate())}
    </>
  );
}
