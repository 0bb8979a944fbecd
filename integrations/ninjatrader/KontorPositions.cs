using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace NinjaTrader.NinjaScript.AddOns
{
    /// <summary>
    /// The positions of an account as they stood last, in a file of their own, so that a restart in the middle of a position
    /// tells when fills happened that the platform does not list any more. Signed quantities by instrument.
    /// </summary>
    public sealed class KontorPositions
    {
        private readonly string folder;

        public KontorPositions(string folder)
        {
            this.folder = Directory.CreateDirectory(folder).FullName;
        }

        public void Write(string account, IDictionary<string, int> positions)
        {
            var path = PathOf(account);
            var lines = positions.Where(held => held.Value != 0).OrderBy(held => held.Key, StringComparer.Ordinal)
                .Select(held => KontorRow.Quoted(held.Key) + "," + held.Value.ToString(CultureInfo.InvariantCulture));
            // Written beside and moved, so that a crash leaves the one or the other.
            File.WriteAllText(path + ".tmp", string.Join("\n", lines), new UTF8Encoding(false));
            if (File.Exists(path)) File.Replace(path + ".tmp", path, null);
            else File.Move(path + ".tmp", path);
        }

        /// <summary>Null where nothing is known of the account.</summary>
        public IDictionary<string, int> Read(string account)
        {
            var path = PathOf(account);
            if (!File.Exists(path)) return null;
            var positions = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var line in File.ReadAllLines(path, Encoding.UTF8))
            {
                var cells = KontorRow.Cells(line);
                int quantity;
                if (cells.Count == 2 && int.TryParse(cells[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out quantity))
                    positions[cells[0]] = quantity;
            }
            return positions;
        }

        /// <summary>The instruments whose change is not what the executions since then add up to.</summary>
        public static IList<string> Gaps(IDictionary<string, int> before, IDictionary<string, int> now, IEnumerable<KontorRow> since)
        {
            var expected = new Dictionary<string, int>(before, StringComparer.Ordinal);
            foreach (var row in since)
            {
                var signed = row.Action.StartsWith("Buy", StringComparison.Ordinal) ? row.Quantity : -row.Quantity;
                expected[row.Instrument] = Held(expected, row.Instrument) + signed;
            }
            return expected.Keys.Union(now.Keys).Where(name => Held(expected, name) != Held(now, name))
                .OrderBy(name => name, StringComparer.Ordinal).ToList();
        }

        private string PathOf(string account)
        {
            return Path.Combine(folder, KontorFiles.FileName(account, new DateTime(1, 1, 1)).Replace(" 0001-01-01.csv", ".txt"));
        }

        private static int Held(IDictionary<string, int> positions, string name)
        {
            int quantity;
            return positions.TryGetValue(name, out quantity) ? quantity : 0;
        }
    }
}
