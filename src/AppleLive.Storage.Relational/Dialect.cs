namespace AppleLive.Storage.Relational;

/// <summary>What differs from engine to engine.</summary>
/// <param name="ForUpdate">What a query ends with to lock the rows it reads, such as <c>for update</c>; empty where a writer has the store to itself.</param>
/// <param name="Id">How a parameter carries an id.</param>
/// <param name="ScriptVariables">What stands for <c>$id$</c>, <c>$bytes$</c>, <c>$long$</c>, <c>$serial$</c> and <c>$strict$</c> in the scripts.</param>
public sealed record Dialect(string ForUpdate, Func<Guid, object> Id, IReadOnlyDictionary<string, string> ScriptVariables);
