using AppleLive.Ledger;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>Which accounts of the journal stand in a day book, by their names: those of one village, or of all.</summary>
internal sealed class Books
{
    private readonly string village;

    private Books(string village, string filter) => (this.village, Filter) = (village, filter);

    /// <summary>The condition on <c>account</c>. Names with a common beginning are a range of the index, ':' being followed by ';'.</summary>
    public string Filter { get; }

    public static Books Of(VillageId? village) => village is { } one
        ? new Books(
            one.Value.ToString(),
            """
            (account = 'asset:cash:' || @village
             or (account >= 'payable:' || @village || ':' and account < 'payable:' || @village || ';')
             or (account >= 'clearing:' || @village || ':' and account < 'clearing:' || @village || ';'))
            """)
        : new Books(
            "",
            """
            (account = @bank or (account >= 'asset:cash:' and account < 'asset:cash;')
             or (account >= 'payable:' and account < 'payable;' and account not in (@shipping, @packaging)))
            """);

    /// <summary>The figures of a day book, added up over an amount.</summary>
    public static string Sums(string amount) =>
        $"""
        coalesce(sum(case when account >= 'asset:cash:' and account < 'asset:cash;' then {amount} else 0 end), 0) as till,
        coalesce(sum(case when account >= 'payable:' and account < 'payable;' then {amount} else 0 end), 0) as owed,
        coalesce(sum(case when account >= 'clearing:' and account < 'clearing;' then {amount} else 0 end), 0) as clearing,
        coalesce(sum(case when account = @bank then {amount} else 0 end), 0) as bank
        """;

    public object With(Instant start) => With(start, Instant.MaxValue, 0, 0);

    public object With(Interval when, long after, int limit) => With(when.Start, when.End, after, limit);

    private object With(Instant start, Instant end, long after, int limit) => new
    {
        village,
        bank = Account.Bank.Name,
        shipping = Account.Shipping.Name,
        packaging = Account.Packaging.Name,
        start,
        end,
        after,
        limit,
    };
}
