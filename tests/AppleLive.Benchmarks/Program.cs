using AppleLive.Benchmarks.Log;

switch (args)
{
    case ["log"]: await LogScenario.Run(Console.Out); return 0;
    case ["auditor"]: await AuditorScenario.Run(Console.Out); return 0;
    default:
        Console.Error.WriteLine("dotnet run -c Release --project tests/AppleLive.Benchmarks -- log | auditor");
        return 2;
}
