import { useTranslation } from 'react-i18next';
import type { Explanation, Position } from '#contract/positions.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

const dash = '–';

/** Names a figure where there is room for the whole word. */
export function useFigureName(): (figure: Explanation['figure']) => string {
  const { t } = useTranslation();
  return (figure) => (figure === 'executions' ? t('positions.one.legs') : t(`positions.columns.${figure}`));
}

/** Writes one figure of a position as the page shows it; a dash for one that has no value yet. */
export function useFigureText(): (figure: Explanation['figure'], position: Position) => string {
  const { t } = useTranslation();
  const format = useFormats();
  return (figure, position) => {
    switch (figure) {
      case 'side':
        return t(`positions.side.${position.side}`);
      case 'status':
        return t(`positions.status.${position.status}`);
      case 'netPnl':
      case 'grossPnl':
        return format.signedMoney(position[figure], position.currency);
      case 'commission':
        return format.money(position.commission, position.currency);
      case 'points':
        return position.points === null ? dash : format.points(position.points);
      case 'averageEntry':
        return format.price(position.averageEntry);
      case 'averageExit':
        return position.averageExit === null ? dash : format.price(position.averageExit);
      case 'openedAt':
        return format.dateTimeSeconds(position.openedAt);
      case 'closedAt':
        return position.closedAt === null ? dash : format.dateTimeSeconds(position.closedAt);
      case 'maxQuantity':
        return format.quantity(position.maxQuantity);
      case 'executions':
        return format.count(position.executions);
    }
  };
}
