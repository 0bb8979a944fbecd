import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SwitchedEdit } from '#contract/journal.ts';
import { switchOwnEdit, type Way } from '#web/shared/api/journal-queries.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { saveAll } from './unsaved.ts';
import { usePartName } from './use-part-words.ts';

type Edit = NonNullable<SwitchedEdit['edit']>;

/** Where somebody types, the keys take back what was typed. */
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

/** Ctrl or ⌘ with Z takes back the last edit in the journal, with shift (or Y) it is put back; says which it was. */
export function useUndoKeys(): void {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const notify = useNotice();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const name = usePartName();

  useEffect(() => {
    const show = ({ kind, id, about, account }: Edit) => {
      if (kind === 'position') void navigate({ to: '/positions/$id', params: { id } });
      else if (kind === 'day')
        void navigate({ to: '/days/$date', params: { date: about }, search: account === null ? {} : { account } });
      else if (kind !== 'execution') void navigate({ to: '/playbook' });
    };
    const run = async (way: Way) => {
      try {
        await saveAll();
        const { edit } = await switchOwnEdit(way);
        if (edit === null) return notify(t(way === 'undo' ? 'journal.undo.nothingUndo' : 'journal.undo.nothingRedo'));
        void queries.invalidateQueries({ queryKey: ['journal'] });
        const parts = edit.parts.map(name).join(', ');
        notify(
          t(way === 'undo' ? 'journal.undo.undone' : 'journal.undo.redone', { parts, about: edit.about }),
          edit.kind !== 'execution' && (
            <Button color="inherit" onClick={() => show(edit)}>
              {t('journal.undo.show')}
            </Button>
          ),
        );
      } catch (error) {
        notify(errorText(error));
      }
    };
    const listen = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      if (event.defaultPrevented || typing(event.target)) return;
      event.preventDefault();
      void run(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [t, queries, notify, navigate, errorText, name]);
}
