namespace AppleLive.Foreign.Tests.Tools;

/// <summary>How a program ended, and what it said.</summary>
internal sealed record Verdict(int ExitCode, string Said)
{
    public void ShouldAccept(params string[] saying)
    {
        ExitCode.ShouldBe(0, Said);
        foreach (string word in saying) Said.ShouldContain(word);
    }

    public void ShouldRefuse(string saying)
    {
        ExitCode.ShouldBe(1, Said);
        Said.ShouldContain("REFUSED: ");
        Said.ShouldContain(saying);
    }
}
