import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import GlobalStyles from '@mui/material/GlobalStyles';
import { Command } from 'cmdk';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandStyles } from '#web/shared/command/command-styles.ts';
import { matchCommand } from '#web/shared/command/match-command.ts';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';
import { useCommands } from './use-commands.ts';

type Props = { readonly onClose: () => void; readonly onHelp: () => void; readonly onFile: (file: File) => void };

/** Everything that can be done, by a few letters of its name. */
export function Palette({ onClose, onHelp, onFile }: Props) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const groups = useCommands({ typed, onHelp, onPickFile: () => picker.current?.click() });
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      slotProps={{ paper: { sx: { mt: '12vh', mb: 'auto', mx: 2, width: 'calc(100% - 32px)' } } }}
    >
      <DialogTitle sx={visuallyHidden}>{t('app.search')}</DialogTitle>
      <GlobalStyles styles={commandStyles} />
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,text/*"
        aria-label={t('palette.importFile')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          onClose();
          if (file) onFile(file);
        }}
      />
      <Command label={t('app.search')} loop filter={matchCommand}>
        <Command.Input autoFocus placeholder={t('palette.placeholder')} value={typed} onValueChange={setTyped} />
        <Command.List>
          <Command.Empty>{t('palette.none')}</Command.Empty>
          {groups.map(({ heading, commands }) => (
            <Command.Group key={heading} heading={heading}>
              {commands.map(({ id, text, hint, keepsOpen, run }) => (
                <Command.Item
                  key={id}
                  value={`${text} ${id}`}
                  onSelect={() => {
                    if (!keepsOpen) onClose();
                    run();
                  }}
                >
                  {text}
                  {hint && <kbd>{hint}</kbd>}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}
