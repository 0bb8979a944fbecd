import { useColorScheme } from '@mui/material/styles';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { portfolioTabs } from '#web/features/portfolio/portfolio-tabs.tsx';
import { batchesQuery, undoBatch } from '#web/shared/api/imports-queries.ts';
import { chartedInstrumentsQuery } from '#web/shared/api/instrument-chart-queries.ts';
import { fewInstrumentsQuery } from '#web/shared/api/instrument-queries.ts';
import { loadDemo, overviewQuery, removeDemo } from '#web/shared/api/office-queries.ts';
import { paths } from '#web/shared/api/paths.ts';
import { fewPositionsQuery } from '#web/shared/api/positions-queries.ts';
import { speak } from '#web/shared/i18n/i18n.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { navigation } from '#web/shared/page/navigation.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { useSignOut } from '#web/shared/page/use-sign-out.ts';
import { togglePrivacy } from '#web/shared/preferences/toggle-privacy.ts';

export type PaletteCommand = {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
  /** The palette closes by itself once the command is through. */
  readonly keepsOpen?: true;
  readonly run: () => void;
};
type Group = { readonly heading: string; readonly commands: readonly PaletteCommand[] };
type Options = { readonly typed: string; readonly onHelp: () => void; readonly onPickFile: () => void };

/** Gathers what the palette offers: pages, actions, and the accounts and instruments of the ledger. */
export function useCommands({ typed, onHelp, onPickFile }: Options): readonly Group[] {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { data: positions } = useQuery(fewPositionsQuery({}, 1));
  const { data: charted } = useQuery(chartedInstrumentsQuery);
  const { data: overview } = useQuery(overviewQuery);
  const found = useInstruments(typed);
  const { setMode } = useColorScheme();
  const doing = useDo();
  const undo = useUndoLast();
  const signOut = useSignOut();
  const other = i18n.language === 'de' ? 'en' : 'de';

  const actions: readonly (PaletteCommand | null)[] = [
    { id: 'import', text: t('palette.importFile'), keepsOpen: true, run: onPickFile },
    undo && { id: 'undo', text: t('palette.undoLast', { file: undo.fileName }), run: undo.run },
    {
      id: 'export-positions',
      text: t('palette.exportPositions'),
      run: () => location.assign(paths.positionsExport('csv', {})),
    },
    ...(['ninjatrader', 'json'] as const).map((format) => ({
      id: `export-executions-${format}`,
      text: t(`palette.exportExecutions.${format}`),
      run: () => location.assign(paths.executionsExport(format)),
    })),
    {
      id: 'product',
      text: t('palette.addProduct'),
      run: () => void navigate({ to: '/instruments', search: { add: 'new' } }),
    },
    overview?.demo
      ? { id: 'demo', text: t('palette.removeDemo'), run: () => doing(removeDemo) }
      : { id: 'demo', text: t('palette.loadDemo'), run: () => doing(loadDemo) },
    ...(['light', 'dark', 'system'] as const).map((mode) => ({
      id: `theme-${mode}`,
      text: t('palette.theme', { theme: t(`app.theme.${mode}`) }),
      run: () => setMode(mode),
    })),
    { id: 'privacy', text: t('app.privacy'), hint: 'H', run: togglePrivacy },
    { id: 'language', text: t('palette.language'), run: () => speak(other) },
    { id: 'shortcuts', text: t('palette.shortcuts'), hint: '?', keepsOpen: true, run: onHelp },
    { id: 'sign-out', text: t('app.signOut'), run: signOut },
  ];
  return [
    {
      heading: t('palette.go'),
      commands: [
        ...navigation.map(({ to, key, hotkey }) => ({
          id: to,
          text: t(`app.nav.${key}`),
          hint: hotkey.toUpperCase(),
          run: () => void navigate({ to }),
        })),
        ...portfolioTabs
          .filter(({ key }) => key !== 'overview')
          .map(({ to, key }) => ({
            id: to,
            text: `${t('app.nav.portfolio')}: ${t(`portfolio.tabs.${key}`)}`,
            run: () => void navigate({ to }),
          })),
      ],
    },
    { heading: t('palette.actions'), commands: actions.filter((command) => command !== null) },
    {
      heading: t('palette.accounts'),
      commands: (positions?.accounts ?? []).map((account) => ({
        id: `account ${account}`,
        text: account,
        run: () => void navigate({ to: '/positions', search: { account: [account] } }),
      })),
    },
    { heading: t('palette.found'), commands: found },
    {
      heading: t('palette.instruments'),
      commands: (positions?.instruments ?? []).map((instrument) => ({
        id: `instrument ${instrument}`,
        text: instrument,
        run: () => void navigate({ to: '/positions', search: { instrument: [instrument] } }),
      })),
    },
    {
      heading: t('app.nav.charts'),
      commands: (charted?.instruments ?? []).map(({ instrument, name }) => ({
        id: `chart ${instrument}`,
        text: t('charts.open', { instrument: [instrument, name].filter(Boolean).join(' · ') }),
        run: () => void navigate({ to: '/charts/$instrument', params: { instrument } }),
      })),
    },
  ].filter(({ commands }) => commands.length > 0);
}

/** What was typed stands in the id too: an ISIN or a source's name is not in the text that is shown. */
function useInstruments(typed: string): readonly PaletteCommand[] {
  const navigate = useNavigate();
  const search = typed.trim().slice(0, 100);
  const { data, isPlaceholderData } = useQuery({ ...fewInstrumentsQuery(search), enabled: search.length > 1 });
  if (search.length < 2 || isPlaceholderData) return [];
  return (data?.rows ?? []).map(({ id, name }) => ({
    id: `look at ${id} ${search}`,
    text: id === name ? id : `${id} · ${name}`,
    run: () => void navigate({ to: '/instruments/$id', params: { id } }),
  }));
}

/** Runs a change of the ledger, refreshes what is shown, and says what went wrong if it did. */
function useDo(): (change: () => Promise<unknown>, done?: string) => void {
  const queries = useQueryClient();
  const notify = useNotice();
  const errorText = useErrorText();
  const doing = useMutation({
    mutationFn: ({ change }: { change: () => Promise<unknown>; done: string | undefined }) => change(),
    onSuccess: async (_, { done }) => {
      await queries.invalidateQueries();
      if (done) notify(done);
    },
    onError: (error) => notify(errorText(error)),
  });
  return (change, done) => doing.mutate({ change, done });
}

function useUndoLast() {
  const { t } = useTranslation();
  const doing = useDo();
  const { data } = useQuery(batchesQuery(0, 5));
  const last = data?.rows.find(({ status, origin }) => status === 'committed' && origin === 'file');
  if (!last) return null;
  return {
    fileName: last.fileName,
    run: () => doing(() => undoBatch(last.id), t('palette.undone', { file: last.fileName })),
  };
}
