using AppleLive.AspNetCore.Access;
using AppleLive.Livestreams;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Work.Listings;
using AppleLive.Seasons;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>Plans a livestream: what it is called, when it is, and what is explained in which order.</summary>
[Authorize(AppleLivePolicies.Officer)]
public sealed class NewModel(LivestreamDesk desk, ShowableReader reader, Season season, IClock clock) : FormPage
{
    // People watch after supper.
    private static readonly LocalTime Evening = new(20, 0);

    /// <summary>What is typed.</summary>
    [BindProperty]
    public LivestreamForm Form { get; set; } = new();

    /// <summary>The run of show so far.</summary>
    public IReadOnlyList<ListingCell> Shown { get; private set; } = [];

    /// <summary>What may still be added.</summary>
    public IReadOnlyList<ListingCell> Addable { get; private set; } = [];

    /// <summary>The season in which it must be.</summary>
    public DateInterval Days { get; private set; } = null!;

    /// <summary>An empty form, for a day where one was chosen.</summary>
    public Task<IActionResult> OnGetAsync(string? date, CancellationToken cancellationToken)
    {
        if (LocalDatePattern.Iso.Parse(date ?? "") is { Success: true, Value: var day })
        {
            Form.StartsAt = (day + Evening).ToDateTimeUnspecified();
            Form.EndsAt = (day + Evening.PlusHours(2)).ToDateTimeUnspecified();
        }

        return Show(cancellationToken);
    }

    /// <summary>Announces it; or only changes the run of show, where such a button was pressed.</summary>
    public async Task<IActionResult> OnPostAsync(string? arrange, CancellationToken cancellationToken)
    {
        if (arrange is not null)
        {
            Form.Arrange(arrange);
            return await Show(cancellationToken);
        }

        Outcome<LivestreamAnswer> outcome = await desk.ScheduleAsync(Form.ToInput(), By, Key, cancellationToken);
        if (!Refused(outcome, out LivestreamAnswer? made)) return Done($"/work/livestreams/{made.Livestream}", Text["livestream.new.done"]);
        if (Form.Listings.Count == 0) ModelState.Instead("Form.Listings", Text["livestream.run.needed"]);
        return await Show(cancellationToken);
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => field.StartsWith("listings", StringComparison.Ordinal) ? "Form.Listings" : base.FieldOf(field);

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        Dictionary<string, ListingCell> known = (await reader.Read(cancellationToken)).ToDictionary(listing => listing.Id);
        // A listing that was closed meanwhile goes from the run of show.
        Form.Listings = [.. Form.Listings.Where(known.ContainsKey).Distinct()];
        Shown = [.. Form.Listings.Select(id => known[id])];
        Addable = [.. known.Values.Where(listing => !Form.Listings.Contains(listing.Id))];
        LocalDate today = season.DateOf(clock.GetCurrentInstant());
        Days = today > season.In(today.Year).End ? season.In(today.Year + 1) : season.In(today.Year);
        return Page();
    }
}
