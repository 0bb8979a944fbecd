import Box from '@mui/material/Box';
import SvgIcon from '@mui/material/SvgIcon';

/** The mark: a ledger's spine with two price legs. */
export function Wordmark({ compact = false }: { readonly compact?: boolean }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color: 'text.primary' }}>
      <SvgIcon viewBox="0 0 32 32" sx={{ fontSize: 26 }} aria-hidden>
        <rect width="32" height="32" rx="7" fill="#1d3f94" />
        <path
          d="M9 7v18M9 17.5 20.5 7M13.5 14 22 25"
          fill="none"
          stroke="#fff"
          strokeWidth="3"
          strokeLinecap="square"
        />
      </SvgIcon>
      {!compact && (
        <Box component="span" sx={{ fontSize: 17, fontWeight: 680, letterSpacing: '-0.025em' }}>
          kontor
        </Box>
      )}
    </Box>
  );
}
