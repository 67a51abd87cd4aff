namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>What is typed on the console.</summary>
public sealed class ConsoleForm
{
    /// <summary>The listing a button is about.</summary>
    public string? Listing { get; set; }

    /// <summary>A new price in yuan.</summary>
    public decimal? PriceYuan { get; set; }

    /// <summary>What is right.</summary>
    public string? Text { get; set; }

    /// <summary>The listing a correction is about, or nothing.</summary>
    public string? About { get; set; }
}
