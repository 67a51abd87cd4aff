using AppleLive.Benchmarks.Hosts;
using AppleLive.Benchmarks.Log;
using AppleLive.Benchmarks.Sales;

switch (args)
{
    case ["log"]: await LogScenario.Run(Console.Out); return 0;
    case ["auditor"]: await AuditorScenario.Run(Console.Out); return 0;
    case ["flash-sale", .. var engine]: await FlashSaleScenario.Run(EngineOf(engine), Console.Out); return 0;
    case [BareKestrel.Verb, var url]: await BareKestrel.ServeAsync(url); return 0;
    default:
        Console.Error.WriteLine("dotnet run -c Release --project tests/AppleLive.Benchmarks -- log | auditor | flash-sale [sqlite]");
        return 2;
}

static string EngineOf(string[] arguments) => arguments is [] ? "sqlite" : arguments[0];
