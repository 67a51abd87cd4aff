using System.Globalization;

using AppleLive.Benchmarks.History;
using AppleLive.Benchmarks.Hosts;
using AppleLive.Benchmarks.Log;
using AppleLive.Benchmarks.Rooms;
using AppleLive.Benchmarks.Sales;

switch (args)
{
    case ["log"]: await LogScenario.Run(Console.Out); return 0;
    case ["auditor"]: await AuditorScenario.Run(Console.Out); return 0;
    case ["flash-sale"]: await FlashSaleScenario.Run("sqlite", FlashSaleScenario.Levels, Console.Out); return 0;
    case ["flash-sale", var engine]: await FlashSaleScenario.Run(engine, FlashSaleScenario.Levels, Console.Out); return 0;
    case ["flash-sale", var engine, .. var levels]: await FlashSaleScenario.Run(engine, [.. levels.Select(level => int.Parse(level, CultureInfo.InvariantCulture))], Console.Out); return 0;
    case ["oversell"]: await OversellScenario.Run("sqlite", 100, 1, Console.Out); return 0;
    case ["oversell", var engine]: await OversellScenario.Run(engine, 100, 1, Console.Out); return 0;
    case ["oversell", var engine, var rounds]: await OversellScenario.Run(engine, int.Parse(rounds, CultureInfo.InvariantCulture), 1, Console.Out); return 0;
    case ["oversell", "postgres", var rounds, "two"]: await OversellScenario.Run("postgres", int.Parse(rounds, CultureInfo.InvariantCulture), 2, Console.Out); return 0;
    case ["bad-input", .. var engine]: await BadInputScenario.Run(engine is [var named] ? named : "sqlite", Console.Out); return 0;
    case ["million-orders"]: await MillionOrdersScenario.Run("sqlite", 1_000_000, Console.Out); return 0;
    case ["million-orders", var engine]: await MillionOrdersScenario.Run(engine, 1_000_000, Console.Out); return 0;
    case ["million-orders", var engine, var orders]: await MillionOrdersScenario.Run(engine, int.Parse(orders, CultureInfo.InvariantCulture), Console.Out); return 0;
    case ["flushes"]: await FlushScenario.Run(Console.Out); return 0;
    case ["live-room", .. var watchers]: await LiveRoomScenario.Run(watchers is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 5_000, Console.Out); return 0;
    case ["two-hosts"]: await TwoHostsScenario.Run(Console.Out); return 0;
    case [BareKestrel.Verb, var url]: await BareKestrel.ServeAsync(url); return 0;
    default:
        Console.Error.WriteLine(
            """
            dotnet run -c Release --project tests/AppleLive.Benchmarks -- SCENARIO
              log | auditor
              flash-sale [sqlite|postgres [connections…]]
              oversell [sqlite|postgres [rounds [two]]]
              bad-input [sqlite|postgres]
              million-orders [sqlite|postgres [orders]]
              two-hosts | flushes
              live-room [watchers]
            """);
        return 2;
}
