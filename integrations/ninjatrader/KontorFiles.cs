using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace NinjaTrader.NinjaScript.AddOns
{
    /// <summary>
    /// Appends executions to one file per account and trading day, each execution once.
    ///
    /// What a file has is read from the file itself, so that a restart goes on where the last run ended, also where that
    /// ended in the middle of a line. For one thread.
    /// </summary>
    public sealed class KontorFiles
    {
        private sealed class Day
        {
            public readonly HashSet<string> Ids = new HashSet<string>(StringComparer.Ordinal);
            public long Sequence;
        }

        private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false);
        private readonly string folder;
        private readonly Dictionary<string, Day> days = new Dictionary<string, Day>(StringComparer.Ordinal);

        public KontorFiles(string folder)
        {
            this.folder = folder;
            Directory.CreateDirectory(folder);
        }

        /// <summary>Returns whether the execution is new.</summary>
        public bool Append(KontorRow row)
        {
            var path = Path.Combine(folder, FileName(row.Account, row.Day));
            Day day;
            if (!days.TryGetValue(path, out day))
            {
                day = Open(path);
                days[path] = day;
            }
            if (day.Ids.Contains(row.ExecutionId)) return false;
            using (var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read))
            {
                var bytes = Utf8.GetBytes(row.Line(day.Sequence + 1) + "\n");
                file.Write(bytes, 0, bytes.Length);
                file.Flush(true);
            }
            day.Sequence++;
            day.Ids.Add(row.ExecutionId);
            return true;
        }

        public static string FileName(string account, DateTime day)
        {
            var name = new StringBuilder();
            foreach (var character in account)
                name.Append(char.IsLetterOrDigit(character) || character == '-' || character == '.' ? character : '_');
            // Two accounts whose names differ in other signs have two files.
            var sum = account.Aggregate(17u, (hash, character) => unchecked(hash * 31 + character));
            return string.Format(CultureInfo.InvariantCulture, "kontor {0} {1:x8} {2:yyyy-MM-dd}.csv", name, sum, day);
        }

        private static Day Open(string path)
        {
            var day = new Day();
            using (var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read))
            {
                var bytes = new byte[file.Length];
                var read = 0;
                while (read < bytes.Length)
                {
                    var more = file.Read(bytes, read, bytes.Length - read);
                    if (more == 0) break;
                    read += more;
                }
                var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
                // A line that was cut off is written again: its execution is still to come.
                file.SetLength(whole);
                if (whole == 0)
                {
                    var header = Utf8.GetBytes(KontorRow.Header + "\n");
                    file.Write(header, 0, header.Length);
                    file.Flush(true);
                    return day;
                }
                foreach (var line in Utf8.GetString(bytes, 0, whole).Split('\n').Skip(1))
                {
                    if (line.Length == 0) continue;
                    var cells = KontorRow.Cells(line);
                    day.Ids.Add(cells[0]);
                    long sequence;
                    if (cells.Count > 2 && long.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out sequence))
                        day.Sequence = Math.Max(day.Sequence, sequence);
                }
            }
            return day;
        }
    }
}
