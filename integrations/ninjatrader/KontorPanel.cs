using System;
using System.Linq;
using System.Threading;
using System.Windows;
using System.Windows.Controls;
using NinjaTrader.Cbi;
using NinjaTrader.Gui;
using NinjaTrader.Gui.Tools;

namespace NinjaTrader.NinjaScript.AddOns
{
    /// <summary>
    /// Adds *New → Kontor marks* to the Control Center: a window that says of a trade whether it was valid. It may be left out.
    ///
    /// It only reads executions and writes files: no order is asked for, changed or held up by it, whether a trade is marked or not.
    /// </summary>
    public class KontorPanel : AddOnBase
    {
        private NTMenuItem entry;
        private NTMenuItem menu;

        protected override void OnStateChange()
        {
            if (State != State.SetDefaults) return;
            Name = "Kontor marks";
            Description = "Marks trades as valid or invalid for Kontor's journal.";
        }

        protected override void OnWindowCreated(Window window)
        {
            try
            {
                var center = window as ControlCenter;
                if (center == null) return;
                menu = center.FindFirst("ControlCenterMenuItemNew") as NTMenuItem;
                if (menu == null) return;
                entry = new NTMenuItem
                {
                    Header = "Kontor marks",
                    Style = Application.Current.TryFindResource("MainMenuItem") as Style,
                };
                entry.Click += OnChosen;
                menu.Items.Add(entry);
            }
            catch (Exception error)
            {
                KontorExport.Say(error.Message);
            }
        }

        protected override void OnWindowDestroyed(Window window)
        {
            if (entry == null || !(window is ControlCenter)) return;
            if (menu != null) menu.Items.Remove(entry);
            entry.Click -= OnChosen;
            entry = null;
        }

        private static void OnChosen(object sender, RoutedEventArgs e)
        {
            NinjaTrader.Core.Globals.RandomDispatcher.InvokeAsync(new Action(Open));
        }

        private static void Open()
        {
            try
            {
                new KontorPanelWindow().Show();
            }
            catch (Exception error)
            {
                KontorExport.Say(error.Message);
            }
        }
    }

    /// <summary>The newest trades, each with the ways to mark it.</summary>
    public class KontorPanelWindow : NTWindow
    {
        private const int Most = 20;
        private readonly StackPanel list = new StackPanel();

        public KontorPanelWindow()
        {
            Caption = "Kontor marks";
            Width = 520;
            Height = 420;
            var look = new Button { Content = "Look again", Margin = new Thickness(8) };
            look.Click += (sender, e) => Look();
            var all = new StackPanel();
            all.Children.Add(look);
            all.Children.Add(new ScrollViewer { Content = list, Height = 340 });
            Content = all;
            Look();
        }

        private void Look()
        {
            try
            {
                list.Children.Clear();
                Account[] accounts;
                lock (Account.All) accounts = Account.All.ToArray();
                foreach (var trade in KontorTrade.Newest(accounts, Most)) list.Children.Add(Line(trade));
                if (list.Children.Count == 0) list.Children.Add(new TextBlock { Text = "Nothing was executed yet.", Margin = new Thickness(8) });
            }
            catch (Exception error)
            {
                KontorExport.Say(error.Message);
            }
        }

        private static StackPanel Line(KontorTrade trade)
        {
            var line = new StackPanel { Orientation = Orientation.Horizontal, Margin = new Thickness(8) };
            var said = new TextBlock { Width = 60 };
            var state = trade.Held == 0 ? "closed" : trade.Held > 0 ? trade.Held + " long" : -trade.Held + " short";
            line.Children.Add(new TextBlock { Text = trade.Account + "  " + trade.Instrument + "  " + state, Width = 240 });
            line.Children.Add(Choice("Valid", "valid", trade, said));
            line.Children.Add(Choice("Invalid", "invalid", trade, said));
            line.Children.Add(Choice("Take back", "none", trade, said));
            line.Children.Add(said);
            return line;
        }

        private static Button Choice(string text, string mark, KontorTrade trade, TextBlock said)
        {
            var button = new Button { Content = text, Margin = new Thickness(2) };
            button.Click += (sender, e) =>
            {
                said.Text = mark == "none" ? "" : text;
                Write(mark, trade, DateTime.UtcNow);
            };
            return button;
        }

        /// <summary>Writes on a thread of the pool: neither the window nor an order waits for the disk.</summary>
        private static void Write(string mark, KontorTrade trade, DateTime utc)
        {
            ThreadPool.QueueUserWorkItem(state =>
            {
                for (var attempt = 1; ; attempt++)
                {
                    try
                    {
                        new KontorMarks(KontorExport.Folder()).Append(mark, trade, utc);
                        return;
                    }
                    catch (Exception error)
                    {
                        if (attempt == 5)
                        {
                            KontorExport.Say("the mark of " + trade.Account + ", " + trade.Instrument + " is not written: " + error.Message);
                            return;
                        }
                        Thread.Sleep(200 * attempt);
                    }
                }
            });
        }
    }
}
