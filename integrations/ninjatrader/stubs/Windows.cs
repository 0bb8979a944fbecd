// The few types of WPF and of NinjaTrader's windows that the panel uses, after the public help. They are compiled for the
// tests only, where there are no windows, and are no part of what is installed.
using System;
using System.Collections.Generic;

namespace System.Windows
{
    public class RoutedEventArgs : EventArgs { }
    public delegate void RoutedEventHandler(object sender, RoutedEventArgs e);
    public class Style { }

    public struct Thickness
    {
        public readonly double All;
        public Thickness(double uniformLength) { All = uniformLength; }
    }

    public class FrameworkElement
    {
        public double Width { get; set; }
        public double Height { get; set; }
        public Thickness Margin { get; set; }
        public Style Style { get; set; }
    }

    public class Window : FrameworkElement
    {
        public static readonly List<Window> Shown = new List<Window>();
        public object Content { get; set; }
        public void Show() { Shown.Add(this); }
    }

    public class Application
    {
        private static readonly Application current = new Application();
        public static Application Current { get { return current; } }
        public object TryFindResource(object key) { return null; }
    }
}

namespace System.Windows.Threading
{
    public class Dispatcher
    {
        public void InvokeAsync(Action callback) { callback(); }
    }
}

namespace System.Windows.Controls
{
    public enum Orientation { Horizontal, Vertical }
    public class TextBlock : FrameworkElement { public string Text { get; set; } }
    public class ScrollViewer : FrameworkElement { public object Content { get; set; } }

    public class StackPanel : FrameworkElement
    {
        private readonly List<FrameworkElement> children = new List<FrameworkElement>();
        public Orientation Orientation { get; set; }
        public List<FrameworkElement> Children { get { return children; } }
    }

    public class Button : FrameworkElement
    {
        public object Content { get; set; }
        public event RoutedEventHandler Click;
        public void Press() { var told = Click; if (told != null) told(this, new RoutedEventArgs()); }
    }

    public class MenuItem : FrameworkElement
    {
        private readonly List<object> items = new List<object>();
        public object Header { get; set; }
        public List<object> Items { get { return items; } }
        public event RoutedEventHandler Click;
        public void Press() { var told = Click; if (told != null) told(this, new RoutedEventArgs()); }
    }
}

namespace NinjaTrader.Gui
{
    public class ControlCenter : System.Windows.Window
    {
        public readonly Tools.NTMenuItem New = new Tools.NTMenuItem();
    }
}

namespace NinjaTrader.Gui.Tools
{
    public class NTMenuItem : System.Windows.Controls.MenuItem { }
    public class NTWindow : System.Windows.Window { public string Caption { get; set; } }

    public static class Found
    {
        public static object FindFirst(this System.Windows.Window window, string automationId)
        {
            var center = window as ControlCenter;
            return automationId == "ControlCenterMenuItemNew" && center != null ? center.New : null;
        }
    }
}
