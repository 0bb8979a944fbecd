import { useTranslation } from 'react-i18next';
import type { Board } from '#contract/boards.ts';

/** Returns a function that names a board: as it was named, else as the product calls it. */
export function useBoardName(): (board: Pick<Board, 'id' | 'name'>) => string {
  const { t } = useTranslation();
  return ({ id, name }) => {
    if (name !== '') return name;
    return id === 'day' || id === 'review' ? t(`dashboard.standard.${id}`) : t('dashboard.board');
  };
}
