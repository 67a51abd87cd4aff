using AppleLive.Payments;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.BankStatements;

/// <summary>The lines of bank statements that were read in, and how each village's bank writes them.</summary>
public interface IBankLineStore
{
    /// <summary>Adds the lines that the village has not read in before, and gives how many those were.</summary>
    Task<int> AddAsync(IReadOnlyList<BankLine> lines, CancellationToken cancellationToken);

    /// <summary>The line, locked, or null.</summary>
    Task<BankLine?> FindAsync(BankLineId id, CancellationToken cancellationToken);

    /// <summary>A village's lines in this state, the last day first.</summary>
    Task<IReadOnlyList<BankLine>> ListAsync(VillageId village, BankLineState state, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps what somebody said a line is. The store itself refuses a second word.</summary>
    Task SettleAsync(BankLine line, CancellationToken cancellationToken);

    /// <summary>Opens the line again whose money a second person has rejected, where there is one.</summary>
    Task ReopenAsync(PaymentId rejected, CancellationToken cancellationToken);

    /// <summary>Dismisses and empties the open lines that were read in before this moment.</summary>
    Task ForgetAsync(Instant before, CancellationToken cancellationToken);

    /// <summary>The columns of the village's bank, or null.</summary>
    Task<BankColumns?> ColumnsAsync(VillageId village, CancellationToken cancellationToken);

    /// <summary>Remembers the columns of the village's bank.</summary>
    Task RememberAsync(VillageId village, BankColumns columns, CancellationToken cancellationToken);
}
