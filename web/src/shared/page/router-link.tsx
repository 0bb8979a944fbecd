import Box, { type BoxProps } from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import MuiLink, { type LinkProps as MuiLinkProps } from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { forwardRef } from 'react';

const Anchor = forwardRef<HTMLAnchorElement, MuiLinkProps>((props, ref) => <MuiLink ref={ref} {...props} />);
const AnchorButton = forwardRef<HTMLAnchorElement, ButtonProps<'a'>>((props, ref) => (
  <Button ref={ref} component="a" {...props} />
));

/** A link within the app, in MUI's looks; `to`, `params` and `search` are checked against the routes. */
export const RouterLink = createLink(Anchor);
/** A button that leads to a page of the app. */
export const RouterButton = createLink(AnchorButton);

const AnchorBox = forwardRef<HTMLAnchorElement, BoxProps<'a'>>((props, ref) => (
  <Box ref={ref} component="a" {...props} />
));
/** A link without looks of its own, for whole rows and cards. */
export const RouterBox = createLink(AnchorBox);
