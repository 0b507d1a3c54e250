using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests;

/// <summary>Units with the columns of Norway's municipalities, for tests that make a frame of their own.</summary>
internal static class FrameUnits
{
    public static FrameUnit Of(string number, string name, string type, string fylke, string region, int population) => new(
        number, name, type, [new("type", type), new("fylke", fylke), new("region", region), new("innbyggere", FormattableString.Invariant($"{population}"))]);

    extension(FrameUnit unit)
    {
        public string Fylke => unit.ValueOf("fylke");

        public string Region => unit.ValueOf("region");

        public int Population => unit.NumberOf("innbyggere");
    }
}
