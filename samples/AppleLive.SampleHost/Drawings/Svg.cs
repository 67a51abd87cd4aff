using System.Globalization;
using System.Text;

namespace AppleLive.SampleHost.Drawings;

/// <summary>Text of a drawing: numbers with a point, whatever the reader's language.</summary>
internal static class Svg
{
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public static StringBuilder Add(this StringBuilder svg, FormattableString text) => svg.Append(Text(text));
}
