import { useTranslation } from 'react-i18next';
import type { BoardTile } from '#contract/boards.ts';
import { filterPeriod } from '#contract/saved-views.ts';
import { dimension } from '#contract/statistics.ts';
import { widgetOf } from './catalogue.ts';
import { textSetting } from './tile-scope.ts';
import { useTileWords } from './use-tile-words.ts';

/** Returns a function that names a tile: its widget, and what of it was set otherwise. */
export function useTileTitle(): (tile: Pick<BoardTile, 'widget' | 'settings'>) => string {
  const { t } = useTranslation();
  const words = useTileWords();
  return ({ widget, settings }) => {
    const known = widgetOf(widget);
    if (known === null) return t('dashboard.unknownWidget', { name: widget });
    const figure = textSetting(settings, 'figure');
    const by = dimension.safeParse(textSetting(settings, 'dimension'));
    const period = filterPeriod.safeParse(textSetting(settings, 'period'));
    const name =
      known.name === 'figure' && figure !== undefined
        ? words.name(figure)
        : by.success
          ? t('dashboard.by', { dimension: t(`statistics.breakdown.dimensions.${by.data}`) })
          : t(`dashboard.widgets.${known.name}.title`);
    return [
      name,
      ...(known.name !== 'figure' && figure !== undefined ? [words.name(figure)] : []),
      ...(period.success ? [t(`filters.periods.${period.data}`)] : []),
      ...(textSetting(settings, 'account') !== undefined ? [textSetting(settings, 'account')!] : []),
    ].join(' · ');
  };
}
