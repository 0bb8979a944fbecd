import Accounts from '@mui/icons-material/AccountBalanceWalletOutlined';
import WhatIf from '@mui/icons-material/AltRouteOutlined';
import Calendar from '@mui/icons-material/CalendarMonthOutlined';
import Candles from '@mui/icons-material/CandlestickChartOutlined';
import Category from '@mui/icons-material/CategoryOutlined';
import Rates from '@mui/icons-material/CurrencyExchangeOutlined';
import Portfolio from '@mui/icons-material/DonutLargeOutlined';
import Tax from '@mui/icons-material/GavelOutlined';
import Insights from '@mui/icons-material/InsightsOutlined';
import Links from '@mui/icons-material/LinkOutlined';
import Playbook from '@mui/icons-material/MenuBookOutlined';
import Monitor from '@mui/icons-material/MonitorHeartOutlined';
import Inbox from '@mui/icons-material/MoveToInboxOutlined';
import Ledger from '@mui/icons-material/ReceiptLongOutlined';
import Settings from '@mui/icons-material/SettingsOutlined';
import Dashboard from '@mui/icons-material/SpaceDashboardOutlined';
import Positions from '@mui/icons-material/TableRowsOutlined';

/** The rooms of the office. `thumb`: has a place in the bottom bar of a phone; the others are under "More". */
export const navigation = [
  { to: '/', key: 'overview', icon: Dashboard, thumb: true, hotkey: 'g o' },
  { to: '/positions', key: 'positions', icon: Positions, thumb: true, hotkey: 'g p' },
  { to: '/statistics', key: 'statistics', icon: Insights, thumb: false, hotkey: 'g t' },
  { to: '/calendar', key: 'calendar', icon: Calendar, thumb: false, hotkey: 'g d' },
  { to: '/playbook', key: 'playbook', icon: Playbook, thumb: false, hotkey: 'g b' },
  { to: '/what-if', key: 'whatIf', icon: WhatIf, thumb: false, hotkey: 'g w' },
  { to: '/portfolio', key: 'portfolio', icon: Portfolio, thumb: true, hotkey: 'g f' },
  { to: '/tax', key: 'tax', icon: Tax, thumb: false, hotkey: 'g x' },
  { to: '/activities', key: 'activities', icon: Ledger, thumb: false, hotkey: 'g v' },
  { to: '/accounts', key: 'accounts', icon: Accounts, thumb: false, hotkey: 'g a' },
  { to: '/links', key: 'links', icon: Links, thumb: false, hotkey: 'g l' },
  { to: '/charts', key: 'charts', icon: Candles, thumb: false, hotkey: 'g c' },
  { to: '/imports', key: 'imports', icon: Inbox, thumb: true, hotkey: 'g i' },
  { to: '/instruments', key: 'instruments', icon: Category, thumb: false, hotkey: 'g n' },
  { to: '/rates', key: 'rates', icon: Rates, thumb: false, hotkey: 'g e' },
  { to: '/settings', key: 'settings', icon: Settings, thumb: false, hotkey: 'g s' },
  { to: '/system', key: 'system', icon: Monitor, thumb: false, hotkey: 'g y' },
] as const;
