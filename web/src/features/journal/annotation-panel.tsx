import History from '@mui/icons-material/History';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationTarget, Playbook } from '#contract/journal.ts';
import { playbookQuery } from '#web/shared/api/journal-queries.ts';
import { sessionQuery } from '#web/shared/api/session-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { CustomFields } from './custom-fields.tsx';
import { GradeField } from './grade-field.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { ImagesField } from './images-field.tsx';
import { NoteField } from './note-field.tsx';
import { SaveState } from './save-state.tsx';
import { type EditedAnnotation, useAnnotation } from './use-annotation.ts';
import { WordsField } from './words-field.tsx';

export type AnnotationParts = EditedAnnotation & { readonly playbook: Playbook; readonly disabled: boolean };

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly target: AnnotationTarget;
  /** What only this kind of thing has, beside what all have. */
  readonly parts: (edited: AnnotationParts) => ReactNode;
};

const nothing: Playbook = { setups: [], fields: [], tags: [], mistakes: [] };

/** Everything that is written on one thing; saved by itself. */
export function AnnotationPanel({ title, lead, target, parts }: Props) {
  const { t } = useTranslation();
  const { query, edited } = useAnnotation(target);
  const { data: playbook = nothing } = useQuery(playbookQuery);
  const { data: session } = useQuery(sessionQuery);
  const [history, setHistory] = useState(false);
  const disabled = session?.ledger.role === 'viewer';
  return (
    <Panel
      title={title}
      lead={lead}
      action={
        edited && (
          <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
            <SaveState {...edited} />
            <Button
              color="inherit"
              variant="outlined"
              startIcon={<History />}
              disabled={edited.view.edits === 0}
              onClick={() => setHistory(true)}
            >
              {t('journal.history.open')}
            </Button>
          </Box>
        )
      }
    >
      <QueryState query={query} lines={6}>
        {() => edited && <Parts edited={{ ...edited, playbook, disabled }} parts={parts} />}
      </QueryState>
      {history && edited && (
        <HistoryDialog entry={{ kind: edited.view.kind, id: edited.view.id }} onClose={() => setHistory(false)} />
      )}
    </Panel>
  );
}

function Parts({ edited, parts }: { readonly edited: AnnotationParts; readonly parts: Props['parts'] }) {
  const { t } = useTranslation();
  const { annotation, change, save, playbook, disabled, view } = edited;
  const fields = playbook.fields.filter(
    ({ id, archived, on }) => on.includes(view.kind) && (!archived || annotation.fields[id] !== undefined),
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 2, md: 3 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        <NoteField
          label={t('journal.parts.note')}
          value={annotation.note}
          disabled={disabled}
          onChange={(note) => change({ note }, 'typing')}
          onLeave={save}
        />
        <ImagesField images={annotation.images} disabled={disabled} onChange={(images) => change({ images })} />
      </Box>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        {parts(edited)}
        <WordsField
          label={t('journal.parts.tags')}
          hint={t('journal.words.hint')}
          value={annotation.tags}
          known={playbook.tags}
          disabled={disabled}
          onChange={(tags) => change({ tags })}
        />
        <WordsField
          label={t('journal.parts.mistakes')}
          hint={t('journal.words.mistakesHint')}
          value={annotation.mistakes}
          known={playbook.mistakes}
          disabled={disabled}
          onChange={(mistakes) => change({ mistakes })}
        />
        <GradeField
          label={t('journal.parts.rating')}
          value={annotation.rating}
          words={(grade) => (grade === null ? t('journal.grade.none') : t('journal.grade.of', { grade }))}
          disabled={disabled}
          onChange={(rating) => change({ rating })}
        />
        {fields.length > 0 && (
          <CustomFields
            fields={fields}
            values={annotation.fields}
            disabled={disabled}
            onChange={(id, value) => change({ fields: { [id]: value } })}
          />
        )}
      </Box>
    </Box>
  );
}
