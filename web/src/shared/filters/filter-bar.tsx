import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#web/shared/page/shortcuts.ts';
import type { AnyFieldKey, FieldKey } from './filter-fields.ts';
import { FilterPill } from './filter-pill.tsx';
import { type FilterSearch, unfiltered } from './filter-search.ts';
import { isFiltered, type Pill, pillsOf, withoutPill } from './pills.ts';
import { usePillWords } from './use-pill-words.ts';
import { ViewsMenu } from './views-menu.tsx';

const FilterChooser = lazy(() => import('./filter-chooser.tsx').then((module) => ({ default: module.FilterChooser })));

type Props<Search extends FilterSearch> = {
  readonly search: Search;
  /** Fields that mean nothing on this page. */
  readonly without?: readonly FieldKey[];
  /** Names the bar where it is the second of a page: it has no key of its own. */
  readonly second?: string;
  /** The saved views are offered; only in the first bar of a page unless it is said. */
  readonly views?: boolean;
  onChange(search: Search): void;
};

type Opened = { readonly anchor: HTMLElement; readonly field: AnyFieldKey | null; readonly not: boolean };

/** The filter of a page as pills, the way to another one (also by the key F), and the views that were saved. */
export function FilterBar<Search extends FilterSearch>(props: Props<Search>) {
  const { search, without = [], second, views = second === undefined, onChange } = props;
  const { t } = useTranslation();
  const pillWords = usePillWords();
  const addButton = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const pills = pillsOf(search).filter(({ field }) => !without.some((one) => one === field));

  const add = useCallback(() => {
    if (addButton.current) setOpened({ anchor: addButton.current, field: null, not: false });
  }, []);
  useShortcuts(
    useMemo((): Readonly<Record<string, () => void>> => (second === undefined ? { f: add } : {}), [add, second]),
  );
  const close = useCallback(() => {
    setOpened(null);
    addButton.current?.focus();
  }, []);

  return (
    <Box
      role="group"
      aria-label={second ?? t('filters.label')}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', py: 0.5, minWidth: 0 }}
    >
      {views && <ViewsMenu search={search} onChange={onChange} />}
      <Tooltip title={second ?? `${t('filters.addTitle')} (F)`}>
        <Button
          ref={addButton}
          variant="outlined"
          color="inherit"
          startIcon={<Add />}
          aria-haspopup="dialog"
          aria-expanded={opened !== null}
          aria-label={second ?? t('filters.addTitle')}
          onClick={add}
          sx={{ bgcolor: 'background.paper' }}
        >
          {second ?? t('filters.add')}
        </Button>
      </Tooltip>
      {pills.length > 0 && (
        <Box role="list" sx={{ display: 'contents' }}>
          {pills.map((pill) => (
            <FilterPill
              key={`${pill.kind} ${pill.field} ${notOf(pill)}`}
              words={pillWords(pill)}
              not={notOf(pill)}
              onChange={(anchor) => setOpened({ anchor, field: pill.field, not: notOf(pill) })}
              onRemove={() => {
                onChange(withoutPill(search, pill));
                addButton.current?.focus();
              }}
            />
          ))}
        </Box>
      )}
      {isFiltered(search) && <Button onClick={() => onChange(unfiltered(search))}>{t('filters.clear')}</Button>}
      <Suspense fallback={null}>
        {opened && <FilterChooser {...opened} search={search} without={without} onChange={onChange} onClose={close} />}
      </Suspense>
    </Box>
  );
}

const notOf = (pill: Pill): boolean => 'not' in pill && pill.not;
