using System.Collections;

using AppleLive.Storage.Relational.Rows;

namespace AppleLive.Storage.Relational;

/// <summary>What differs from engine to engine.</summary>
/// <param name="ForUpdate">What a query ends with to lock the rows it reads, such as <c>for no key update</c>; empty where a writer has the store to itself.</param>
/// <param name="LockBooks">
/// A query that lets one transaction at a time write the public records and the journal, until it ends; empty where a
/// writer has the store to itself. Whoever holds it sees all that has a smaller number, and nothing smaller comes later.
/// </param>
/// <param name="Sql">Turns a statement as the stores write it into the engine's; it may be asked for the same one often.</param>
/// <param name="Ids">How a parameter carries a list of ids.</param>
/// <param name="Rows">How rows are written, and keys are asked about, set-wise.</param>
/// <param name="ScriptVariables">What stands for <c>$id$</c>, <c>$bytes$</c>, <c>$long$</c>, <c>$serial$</c>, <c>$strict$</c> and <c>$keyed$</c> in the scripts.</param>
public sealed record Dialect(
    string ForUpdate, string LockBooks, Func<string, string> Sql, Func<IEnumerable<Guid>, IList> Ids, IRowWriter Rows,
    IReadOnlyDictionary<string, string> ScriptVariables)
{
    internal RowQuery<bool, bool> BooksLock { get; } = Ask.Once(LockBooks, static _ => true);
}
