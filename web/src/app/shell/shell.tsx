import Box from '@mui/material/Box';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { DeskContext, useNewDesk } from '#web/features/imports/desk-context.ts';
import { useUndoKeys } from '#web/features/journal/use-undo-keys.tsx';
import { DropZone } from '#web/shared/drop/drop-zone.tsx';
import { useLive } from '#web/shared/live/use-live.ts';
import { navigation } from '#web/shared/page/navigation.ts';
import { useShortcuts } from '#web/shared/page/shortcuts.ts';
import { togglePrivacy } from '#web/shared/preferences/toggle-privacy.ts';
import { usePrivacyMark } from '#web/shared/preferences/use-privacy-mark.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { LiveContext } from './live-context.ts';
import { SideRail } from './side-rail.tsx';
import { SkipLink } from './skip-link.tsx';
import { ThumbBar } from './thumb-bar.tsx';
import { TopBar } from './top-bar.tsx';

const Palette = lazy(() => import('#web/features/palette/palette.tsx').then((module) => ({ default: module.Palette })));
const ShortcutsHelp = lazy(() => import('./shortcuts-help.tsx').then((module) => ({ default: module.ShortcutsHelp })));

/** The frame of every signed-in page. */
export function Shell() {
  const navigate = useNavigate();
  const desk = useNewDesk();
  const live = useLive();
  useUndoKeys();
  usePrivacyMark();
  const [overlay, setOverlay] = useState<'palette' | 'help' | null>(null);
  const close = useCallback(() => setOverlay(null), []);
  const openPalette = useCallback(() => setOverlay('palette'), []);
  const openHelp = useCallback(() => setOverlay('help'), []);

  const importFiles = useCallback(
    (files: readonly File[]) => {
      desk.add(files);
      void navigate({ to: '/imports/new' });
    },
    [desk, navigate],
  );
  const importFile = useCallback((file: File) => importFiles([file]), [importFiles]);

  useShortcuts(
    useMemo(
      () => ({
        'mod+k': openPalette,
        '/': openPalette,
        '?': openHelp,
        h: togglePrivacy,
        ...Object.fromEntries(navigation.map(({ hotkey, to }) => [hotkey, () => void navigate({ to })])),
      }),
      [navigate, openPalette, openHelp],
    ),
  );

  return (
    <LiveContext value={live}>
      <SkipLink />
      <Box sx={{ display: { xs: 'block', md: 'flex' }, minHeight: '100dvh' }}>
        <SideRail onSearch={openPalette} />
        <TopBar onSearch={openPalette} />
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, pb: { xs: 9, md: 0 }, outline: 'none' }}
        >
          <ConnectionBanner />
          <DeskContext value={desk}>
            <Outlet />
          </DeskContext>
        </Box>
        <ThumbBar />
      </Box>
      <DropZone onFiles={importFiles} />
      <Suspense fallback={null}>
        {overlay === 'palette' && <Palette onClose={close} onHelp={openHelp} onFile={importFile} />}
        {overlay === 'help' && <ShortcutsHelp onClose={close} />}
      </Suspense>
    </LiveContext>
  );
}
