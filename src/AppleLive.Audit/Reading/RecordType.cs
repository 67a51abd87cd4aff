namespace AppleLive.Audit.Reading;

/// <summary>A type of record with the shapes it may have.</summary>
internal sealed record RecordType(string Name, IReadOnlyList<RecordShape> Shapes)
{
    /// <summary>What is wrong with a record of this type, or null.</summary>
    public string? Fault(RecordView record)
    {
        string? fault = null;
        foreach (RecordShape shape in Shapes)
        {
            if (shape.Fault(record) is not { } wrong) return null;
            fault ??= wrong;
        }

        return fault;
    }
}
