namespace AppleLive.Auditor;

/// <summary>What the program says to whoever started it.</summary>
internal static class ExitCode
{
    public const int Proven = 0;

    public const int Broken = 1;

    public const int Usage = 2;

    public const int Unreachable = 3;

    public const int RollbackOrFork = 4;

    public const int Stopped = 130;

    public const string Meaning =
        """
        Exit codes:
          0  proven: everything that was checked holds
          1  broken: a rule, a proof, a signature, a tile or a record does not hold
          2  usage: the command line or a file it names cannot be read
          3  unreachable: the log did not answer as a log does; trying again is safe
          4  rollback or fork: the log is shorter than it was, or says other things than it said
        130  stopped before there was an answer
        """;
}
