using AppleLive.Auditor;

using var surroundings = Surroundings.OfProcess();
return await AuditorProgram.RunAsync(args, surroundings);
