using System.Globalization;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Resources;
using AppleLive.Seasons;
using AppleLive.Storage;
using AppleLive.Villages;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>Reads what is known before a lot is registered, so that most of the form is taps.</summary>
public sealed class LotStarts(
    IStore store, MasterKeys keys, Season season, IClock clock, IEnumerable<IQualityStandard> standards, AppleLiveOptions options, LotWords words,
    IStringLocalizer<SiteText> text)
{
    private static readonly int[] Blushes = [50, 60, 70, 80, 90];
    private static readonly int[] Sizes = [70, 75, 80, 85, 90];

    /// <summary>The choices, in the reader's language.</summary>
    public LotChoices Choices => new(
        [.. LotWords.UsualVarieties.Select(name => new Option(name, words.Variety(name))), new Option(LotForm.Other, text["lot-form.variety.other"])],
        [
            new Option("paper", words.Bagging(Bagging.Paper)),
            new Option("film", words.Bagging(Bagging.Film)),
            new Option("none", words.Bagging(Bagging.None)),
        ],
        [.. Blushes.Select(percent => new Option(percent.ToString(CultureInfo.InvariantCulture), text["lot-form.blush.percent", percent]))],
        [new Option("striped", text["lots.striped"]), new Option("full", text["lots.full-colour"])],
        [.. Sizes.Select(size => new Option(size.ToString(CultureInfo.InvariantCulture), text["lot-form.size.mm", size]))],
        [new Option("fresh", words.Storage(AppleStorage.Fresh)), new Option("cold", words.Storage(AppleStorage.Cold))],
        Weights.Units(text));

    /// <summary>For a grower of a village the liaison serves; null for any other.</summary>
    public Task<LotStart?> ForGrower(Actor actor, GrowerId id, CancellationToken cancellationToken) =>
        store.ReadAsync<LotStart?>(
            async unit =>
            {
                if (await unit.Growers.FindAsync(id, cancellationToken) is not { } grower) return null;
                Village village = (await unit.Villages.FindAsync(grower.Village, cancellationToken))!;
                return actor.Serves(Role.Liaison, village) ? await Of(unit, grower, village, cancellationToken) : null;
            },
            cancellationToken);

    /// <summary>For somebody's own apples; null where he is not registered as a grower, or was erased.</summary>
    public Task<LotStart?> ForHimself(Actor actor, CancellationToken cancellationToken) =>
        store.ReadAsync<LotStart?>(
            async unit =>
            {
                if (await unit.Growers.FindByPersonAsync(actor.Person, cancellationToken) is not [var grower, ..]) return null;
                return await Of(unit, grower, (await unit.Villages.FindAsync(grower.Village, cancellationToken))!, cancellationToken);
            },
            cancellationToken);

    private async Task<LotStart?> Of(IUnitOfWork unit, Grower grower, Village village, CancellationToken cancellationToken)
    {
        if (grower.Open(keys) is not { } details) return null;
        HarvestLot? last = (await unit.Lots.ListAsync(new LotFilter { Growers = [grower.Id] }, null, 1, cancellationToken)).SingleOrDefault();
        return new LotStart(
            grower.Id, details.Name, details.Phone, village.Name, last?.OpenCertificate(grower, keys)?.Origin ?? village.Name,
            [.. standards.Where(standard => options.Harvests.Standards.Count == 0 || options.Harvests.Standards.Contains(standard.Name))],
            season.DateOf(clock.GetCurrentInstant()).ToDateOnly());
    }
}
