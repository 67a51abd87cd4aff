using System.Globalization;
using AppleLive.AspNetCore.Problems;
using AppleLive.Erasures;
using AppleLive.Growers;
using AppleLive.Orders;
using AppleLive.Seasons;
using AppleLive.Storage;

namespace AppleLive.SampleHost;

/// <summary>
/// <c>erase order NUMBER</c> or <c>erase grower ID</c>: destroys the secret of a buyer or a grower once the legal retention
/// is over. Safe to repeat. A host may be running on the same store.
/// </summary>
internal static class EraseVerb
{
    private const string Usage = "erase order NUMBER | erase grower ID";

    public static async Task<int> Run(IServiceProvider services, string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        ErasureDesk desk = services.GetRequiredService<ErasureDesk>();
        switch (args)
        {
            case ["erase", "order", var number]:
                OrderId order = (await services.GetRequiredService<IStore>().ReadAsync(unit => unit.Orders.FindByNumberAsync(number, cancellationToken), cancellationToken))?.Order.Id ?? default;
                return await Say(await desk.EraseOrderAsync(order, by: null, KeyOf(order.Value), cancellationToken), erased => erased.ErasedAt, services, output);
            case ["erase", "grower", var id] when EntityId.TryParse(id, out GrowerId grower):
                return await Say(await desk.EraseGrowerAsync(grower, by: null, KeyOf(grower.Value), cancellationToken), erased => erased.ErasedAt, services, output);
            default:
                await output.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static IdempotencyKey KeyOf(Guid subject) => new($"erase-{subject}");

    private static async Task<int> Say<T>(Outcome<T> outcome, Func<T, NodaTime.Instant> at, IServiceProvider services, TextWriter output)
    {
        Season season = services.GetRequiredService<Season>();
        if (outcome.IsRefused(out Refusal? why, out T? erased))
        {
            ProblemMessage said = ProblemMessage.Of(why, CultureInfo.GetCultureInfo("en"), season.Zone);
            await output.WriteLineAsync(said.Detail is null ? said.Title : $"{said.Title}. {said.Detail}");
            return 1;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Erased on {season.DateOf(at(erased)):uuuu-MM-dd}. Backups still hold it until the last of them expires."));
        return 0;
    }
}
