import Box from '@mui/material/Box';
import ReactMarkdown from 'react-markdown';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Headings of a note stand below those of the page. */
const heading = { h1: 'h4', h2: 'h5', h3: 'h6', h4: 'h6', h5: 'h6' } as const;

/**
 * A note as it reads. Raw HTML stays text, addresses of programs are dropped, and pictures from elsewhere are not asked
 * for: opening a note must tell nobody.
 */
export function Markdown({ text }: { readonly text: string }) {
  const format = useFormats();
  return (
    <Box
      sx={{
        overflowWrap: 'anywhere',
        fontSize: '0.875rem',
        '& > :first-of-type': { mt: 0 },
        '& > :last-child': { mb: 0 },
        '& p, & ul, & ol, & blockquote, & pre': { my: 1 },
        '& ul, & ol': { pl: 2.5 },
        '& h4, & h5, & h6': { fontSize: '0.875rem', fontWeight: 650, mt: 1.5, mb: 0.5 },
        '& blockquote': { ml: 0, pl: 1.5, borderLeft: 3, borderColor: 'divider', color: 'text.secondary' },
        '& code': { fontSize: '0.8125rem', bgcolor: 'action.hover', px: 0.5, borderRadius: 0.5 },
        '& pre': { overflowX: 'auto', p: 1, bgcolor: 'action.hover', borderRadius: 1 },
        '& a': { color: 'primary.main' },
      }}
    >
      <ReactMarkdown
        disallowedElements={['img']}
        components={{
          ...heading,
          a: ({ href, children }) => (
            <a href={href} target="_blank" rel="noopener noreferrer nofollow">
              {children}
            </a>
          ),
        }}
      >
        {format.words(text)}
      </ReactMarkdown>
    </Box>
  );
}
