using System.Collections.Immutable;

namespace Rapportgenerator.Configuration.Schema;

/// <summary>Front page, chapters and appendices of the report file, as <see cref="ChapterReader"/> and <see cref="TrendReader"/> read them.</summary>
internal static class BindingShape
{
    private static readonly ImmutableArray<string> OfOneQuestion = ["sort", "without", "groups", "trend"];

    private static readonly KeysShape Group = new(
    [
        new("key", "Navnet i malen, som i `{{ q.minst_arlig }}`: små bokstaver, tall og _.", LocalTextKeys.Key, Required: true),
        .. LocalTextKeys.Of("label", "Det som skrives om gruppen, i rapportens språk."),
        new("options", "Nøklene til svarene som hører med.", new ListShape(LocalTextKeys.Text, Least: 1), Required: true),
    ]);

    private static readonly KeysShape Binding = new(
    [
        new("question", "Iden til et spørsmål eller en samling av spørsmål i kodeboken. `./rapport questions` viser dem.", LocalTextKeys.Text),
        new("questions", "Alle spørsmålene på én gang, som en liste malen kan gå gjennom med `for`.", new WordShape(
        [
            new("closed", "Alle spørsmål med svaralternativer eller tall."),
        ])),
        new("by", "Oppdelingen tallene skal vises etter, for eksempel `storrelse` eller `region`. Gruppene heter `q.by.…` i malen.", LocalTextKeys.Text),
        new("sort", "Rekkefølgen på svarene i figurer, tabeller og lister.", new WordShape(
        [
            new("codebook", "Som i kodeboken. Gjelder når nøkkelen ikke står her."),
            new("largest", "Det vanligste svaret først. «Vet ikke» og «ingen» står sist."),
        ])),
        new("without", "Svar som holdes utenfor grunnlaget, for eksempel `[vet_ikke]`.", new ListShape(LocalTextKeys.Text)),
        new("groups", "Egne grupper av svar: de som har svart ett av dem.", new ListShape(Group)),
        new("weighted", "`true` veier svarene etter `design` i undersøkelsen. Ellers teller alle svar likt.", new TruthShape()),
        new("trend", "`true` følger spørsmålet gjennom rundene under `earlier`.", new TruthShape()),
        new("panel", "`true` teller bare de kommunene som har svart i alle rundene. Krever `trend: true`.", new TruthShape()),
        new("comparable", "`true` går god for at rundene kan sammenliknes, selv om noe er ulikt. Krever `reason`.", new TruthShape()),
        new("reason", "Hvorfor rundene kan sammenliknes. Begrunnelsen skrives under figuren.", LocalTextKeys.Text),
        new("answer", "Svarnummeret til ett fritekstsvar som skal siteres. Da skal bare `question` stå sammen med det.", LocalTextKeys.Text),
    ], "binding")
    {
        Rules =
        [
            new ExactlyOne("question", "questions"), new Excludes("questions", OfOneQuestion),
            new Excludes("answer", ["questions", "by", "weighted", .. OfOneQuestion]),
            new Needs("panel", "trend"), new Needs("comparable", "trend"), new Needs("reason", "trend", "comparable"),
        ],
    };

    public static readonly KeysShape Chapter = new(
    [
        new("template", "Filen med teksten, regnet fra malmappen. Siden får navn etter den.", LocalTextKeys.Text, Required: true),
        new(
            "bind",
            "Navnene malen bruker, og hva de står for: iden til et spørsmål, eller nøkler som sier mer om det. Navn skrives med små bokstaver, tall og _.",
            new NamesShape(new EitherShape(LocalTextKeys.Text, Binding), "^[a-z_æøå][a-z0-9_æøå]*$") { Refused = BindingName.Reserved }),
        new("language", "Språket i dette kapittelet, når det er et annet enn i resten av rapporten.", LocalTextKeys.Languages),
    ], "chapter");
}
