import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview, PreviewAnswers, PreviewBody } from '#contract/imports.ts';
import { uploadRowsQuery } from '#web/shared/api/imports-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { LeftOutReason } from './left-out-reason.tsx';
import type { QueuedFile } from './queue.ts';
import { RowsList } from './rows-list.tsx';

type Props = { readonly entry: QueuedFile; readonly preview: Preview; readonly answers: PreviewBody };

/** The rows that would not be taken in, by reason, each reason with what mends it. */
export function LeftOut({ entry, preview, answers: { instruments: _, ...answers } }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const conflicting = { reason: 'CONFLICTING', count: preview.conflicting, roots: [] };
  const groups = [
    ...preview.heldReasons.toSorted((a, b) => Number(b.roots.length > 0) - Number(a.roots.length > 0)),
    ...(preview.conflicting > 0 ? [conflicting] : []),
  ];
  const count = preview.held + preview.conflicting;
  return (
    <Panel
      flush
      title={t('imports.leftOut.title')}
      lead={t('imports.preview.leftOut', { count, shown: format.count(count) })}
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {groups.map((group) => (
          <LeftOutReason key={group.reason} entry={entry} group={group} />
        ))}
      </Box>
      {preview.held > 0 && <FoldedRows status="held" count={preview.held} upload={preview.upload} answers={answers} />}
      {preview.conflicting > 0 && (
        <FoldedRows status="conflicting" count={preview.conflicting} upload={preview.upload} answers={answers} />
      )}
    </Panel>
  );
}

type RowsProps = {
  readonly status: 'held' | 'conflicting';
  readonly count: number;
  readonly upload: string;
  readonly answers: PreviewAnswers;
};

function FoldedRows({ status, count, upload, answers }: RowsProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const [shown, setShown] = useState(false);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Button aria-expanded={shown} onClick={() => setShown(!shown)} sx={{ mx: 1, my: 0.75 }}>
        {shown ? t('imports.leftOut.hide') : t(`imports.leftOut.${status}`, { count, shown: format.count(count) })}
      </Button>
      {shown && (
        <RowsList status={status} queryOf={(page) => uploadRowsQuery(upload, { ...answers, ...page, status })} />
      )}
    </Box>
  );
}
