using System.Data;
using System.Data.Common;
using System.Globalization;
using AppleLive.Checks;

namespace AppleLive.SampleHost;

/// <summary>
/// <c>check</c>: compares everything in the store with everything else, as it is at one moment, and prints what does not
/// agree. It changes nothing, and the host may be running.
/// </summary>
internal static class CheckVerb
{
    private const int Sound = 0, Differs = 1, WrongUsage = 2, Unreadable = 3;

    public static async Task<int> Run(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is not ["check"])
        {
            await output.WriteLineAsync("check   (settings come from the environment and from appsettings, as for the host)");
            return WrongUsage;
        }

        if (services.GetRequiredService<StoreSettings>().Missing is { } why) return await CannotRead(output, why);
        try
        {
            CheckReport report = await services.GetRequiredService<CheckDesk>().CheckAsync(CancellationToken.None);
            await Print(report, output);
            return report.IsSound ? Sound : Differs;
        }
        catch (Exception e) when (e is DbException or DataException or IOException or UnauthorizedAccessException)
        {
            return await CannotRead(output, e.Message);
        }
    }

    private static async Task<int> CannotRead(TextWriter output, string why)
    {
        await output.WriteLineAsync($"The store cannot be read: {why}");
        return Unreadable;
    }

    private static async Task Print(CheckReport report, TextWriter output)
    {
        foreach (PartReport part in report.Parts)
        {
            long found = part.Differences.Count + part.Unlisted;
            string said = found switch { 0 => "ok", 1 => "1 difference", _ => string.Create(CultureInfo.InvariantCulture, $"{found} differences") };
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{NameOf(part.Part) + ":",-9}{said}, {part.Compared} compared"));
        }

        foreach (PartReport part in report.Parts)
        {
            foreach (Difference difference in part.Differences) await output.WriteLineAsync(difference.ToString());
            if (part.Unlisted > 0) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"… and {part.Unlisted} more in {NameOf(part.Part)}."));
        }
    }

    private static string NameOf(CheckPart part) => part switch
    {
        CheckPart.Books => "books",
        CheckPart.Amounts => "amounts",
        CheckPart.Totals => "totals",
        CheckPart.Records => "records",
        CheckPart.Log => "log",
        _ => "stock",
    };
}
