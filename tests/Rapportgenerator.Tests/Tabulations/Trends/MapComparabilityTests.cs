using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Tests.Tabulations.Trends;

public class MapComparabilityTests
{
    private static readonly Breakdown County = new(
        "fylke", "Fylke", [new("mr", "Møre og Romsdal", unit => unit.Fylke == "MR"), new("t", "Trøndelag", unit => unit.Fylke == "T")], "fylke");

    private static readonly Breakdown Size = new(
        "storrelse", "Størrelse", [new("liten", "Liten", unit => unit.Population < 5000), new("stor", "Stor", unit => unit.Population >= 5000)], "innbyggere");

    private static readonly UnitLine Rindal = Line([Unit("1567", "Rindal", "MR", 2000)], [Unit("5061", "Rindal", "T", 2000)]);

    [Fact]
    public void A_new_number_is_no_change() => Assert.Empty(MapComparability.Find([Rindal], null, null));

    [Fact]
    public void A_unit_that_the_map_moved_to_another_county_is_named() =>
        Assert.Equal("Noen kommuner og bydeler hørte til en annen gruppe: Rindal var i Møre og Romsdal.", Said([Rindal], County, County));

    [Fact]
    public void Growth_moves_a_unit_as_classes_of_population_mean_it_to() =>
        Assert.Empty(MapComparability.Find([Line([Unit("1", "A", "T", 4900)], [Unit("1", "A", "T", 5100)])], Size, Size));

    [Fact]
    public void Other_limits_of_the_classes_are_a_change()
    {
        var other = Size with { Classes = [new("liten", "Liten", unit => unit.Population < 3000), new("stor", "Stor", unit => unit.Population >= 3000)] };

        Assert.Equal("Gruppene var delt inn på en annen måte.", Said([Line([Unit("1", "A", "T", 4000)], [Unit("1", "A", "T", 4000)])], other, Size));
    }

    [Fact]
    public void Mergers_and_splits_are_counted()
    {
        var merged = Line([Unit("1", "A", "T", 1), Unit("2", "B", "T", 1), Unit("3", "C", "T", 1)], [Unit("9", "ABC", "T", 3)]);
        var split = Line([Unit("4", "D", "T", 2)], [Unit("5", "E", "T", 1), Unit("6", "F", "T", 1)]);

        Assert.Equal("4 av kommunene og bydelene er siden blitt til 3 ved sammenslåing eller deling.", Said([merged, split, Rindal], null, null));
    }

    [Fact]
    public void Many_names_are_cut_short() => Assert.EndsWith(
        "Rindal var i Møre og Romsdal, Rindal var i Møre og Romsdal og 2 til.",
        Said([.. Enumerable.Repeat(Rindal, 7)], County, County), StringComparison.Ordinal);

    private static string Said(ImmutableArray<UnitLine> lines, Breakdown? then, Breakdown? now) =>
        Assert.Single(MapComparability.Find(lines, then, now)).Say(DifferenceWords.Nb);

    private static UnitLine Line(ImmutableArray<FrameUnit> then, ImmutableArray<FrameUnit> now) => new([then, now]);

    private static FrameUnit Unit(string number, string name, string county, int population) =>
        FrameUnits.Of(number, name, "kommune", county, "R", population);
}
