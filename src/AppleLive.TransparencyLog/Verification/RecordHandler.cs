namespace AppleLive.TransparencyLog.Verification;

/// <summary>Takes a record that was verified, in the order of the log. It is called for one record after the other.</summary>
/// <param name="index">Its index in the log.</param>
/// <param name="record">Its bytes; they are only good until this returns.</param>
/// <param name="cancellationToken">Tells that the caller wants to stop.</param>
public delegate ValueTask RecordHandler(long index, ReadOnlyMemory<byte> record, CancellationToken cancellationToken);
