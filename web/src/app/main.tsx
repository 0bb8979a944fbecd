import '@fontsource-variable/inter/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { startI18n } from '#web/shared/i18n/i18n.ts';
import { Providers } from './providers.tsx';

// Zod compiles schemas with `new Function` where it may; the content security policy says it may not.
config({ jitless: true });
startI18n();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers />
    </StrictMode>,
  );
}
