using System.Collections.Immutable;

namespace Rapportgenerator.Configuration.Schema;

/// <summary>The files in `templates/language`, as <see cref="PhrasebookReader"/>, <see cref="PhraseReader"/> and <see cref="AdviceReader"/> read them.</summary>
internal static class LanguageShape
{
    private static readonly TextShape Text = LocalTextKeys.Text;
    private static readonly NumberShape Percent = new(0, 100);

    private static readonly YamlKey Language = new("language", "Språket filen gjelder, det samme som i filnavnet.", LocalTextKeys.Languages, Required: true);

    private static readonly ListShape Phrases = new(new KeysShape(
    [
        new("phrase", "Uttrykket, slik det står foran hankjønnsord.", Text, Required: true),
        new("feminine", "Uttrykket foran hunkjønnsord, når det er et annet.", Text),
        new("neuter", "Uttrykket foran intetkjønnsord, når det er et annet.", Text),
        new("from", "Nedre grense i prosent, fra og med.", Percent),
        new("above", "Nedre grense i prosent, der grensen selv ikke er med.", Percent),
        new("to", "Øvre grense i prosent, der grensen selv ikke er med.", Percent),
        new("through", "Øvre grense i prosent, til og med.", Percent),
        new("exactly", "Andelen uttrykket sier, i prosent. Uten den gjelder midten av intervallet.", Percent),
        new("only_read", "`true`: Uttrykket leses i `claim`, men rapporten skriver det aldri av seg selv.", new TruthShape()),
    ], "phrase")
    {
        Rules = [new ExactlyOne("from", "above"), new ExactlyOne("to", "through")],
    }, Least: 1);

    private static readonly ListShape Comparisons = new(new KeysShape(
    [
        new("phrase", "Ordet eller uttrykket.", Text, Required: true),
        new("is", "Hva det sier om det første tallet mot det andre.", new WordShape(
        [
            new("more", "Det første er større."), new("less", "Det første er mindre."), new("same", "De er omtrent like store."),
        ]), Required: true),
        new("times", "Minst så mange ganger så stort. For `less`: høyst så mange ganger.", new NumberShape()),
        new("points", "Minst så mange prosentpoeng. For `same`: høyst så mange.", new NumberShape()),
    ], "comparison"));

    private static ListShape Words(int least = 0) => new(Text, least);

    /// <summary>`nb.yaml`.</summary>
    public static readonly KeysShape Phrasebook = new(
    [
        Language,
        new("smallest_base", "Mindre grunnlag omtales med antall, ikke med «seks av ti».", new WholeNumberShape(1, 1000), Required: true),
        new("near_border", "Så få svar fra en grense er «nær grensen» i `./rapport check`.", new WholeNumberShape(0, 1000), Required: true),
        new("numbers", "Ordene for tallene 0 til 12, tretten i alt.", Words(13), Required: true),
        new("one", "Tallet 1 foran et ord: «én kommune», «ett tiltak».", new KeysShape(
        [
            new("masculine", "Foran hankjønnsord.", Text, Required: true),
            new("feminine", "Foran hunkjønnsord.", Text, Required: true),
            new("neuter", "Foran intetkjønnsord.", Text, Required: true),
        ]), Required: true),
        new("none", "Tallet 0 foran et ord: «ingen kommuner».", Text, Required: true),
        new("read_as", "Ord som leses likt i en påstand.", new ListShape(new KeysShape(
        [
            new("word", "Ordet som kan stå i en påstand.", Text, Required: true),
            new("as", "Ordet det leses som.", Text, Required: true),
        ]))),
        new("tenths", "Uttrykkene til `out_of_ten`. Alle andeler fra 0 til 100 må ha nøyaktig ett.", Phrases, Required: true),
        new("fractions", "Uttrykkene til `fraction`: «to av tre».", Phrases, Required: true),
        new("every", "Uttrykkene til `every_nth`: «hver fjerde».", Phrases, Required: true),
        new("halves", "Uttrykkene til `half`: «knapt halvparten».", Phrases, Required: true),
        new("majorities", "Uttrykkene til `majority`: «et flertall», «de fleste».", Phrases, Required: true),
        new("orders", "Ord om plassen blant svarene på ett spørsmål: «vanligste», «færrest».", new ListShape(new KeysShape(
        [
            new("phrase", "Ordet eller uttrykket.", Text, Required: true),
            new("place", "Plassen: 1 er størst, 2 nest størst, -1 er minst.", new WholeNumberShape(-20, 20), Required: true),
        ]))),
        new("comparisons", "Ord om ett tall mot et annet. «Større» og «mindre» holder bare når forskjellen er sikker.", Comparisons),
        new("changes", "Ord om endring mellom to runder: «har økt».", Comparisons),
        new("differences", "Ordene til `compared`: «ti prosentpoeng flere». Den første linjen gjelder når malen ikke velger.", new ListShape(new KeysShape(
        [
            new("key", "Navnet i malen, som i `compared \"level\"`.", Text, Required: true),
            new("more", "Når forskjellen er større enn null.", Text, Required: true),
            new("less", "Når forskjellen er mindre enn null.", Text, Required: true),
            new("same", "Når forskjellen er under et halvt prosentpoeng.", Text, Required: true),
        ]), Least: 1), Required: true),
        new("ranks", "Ordene til `rank`, den vanligste plassen først.", Words(1), Required: true),
        new("qualifiers", "Ord rett foran et uttrykk i en påstand, og hva de gjør med det.", new KeysShape(
        [
            new("above", "Mer enn uttrykket sier: «over».", Words()),
            new("from", "Så mye eller mer: «minst».", Words()),
            new("to", "Mindre enn uttrykket sier: «under», «nesten».", Words()),
            new("through", "Så mye eller mindre: «høyst».", Words()),
            new("deny", "Sier det motsatte: «ikke». Da må påstanden få en egen betingelse.", Words()),
            new("other", "Sier noe annet enn et tall: «hele», «bare».", Words()),
        ]), Required: true),
    ]);

    /// <summary>`nb.advice.yaml`.</summary>
    public static readonly KeysShape Advice = new(
    [
        Language,
        new("advice", "Ord og uttrykk det er råd om. `./rapport check` viser hvor teksten har dem.", new ListShape(new KeysShape(
        [
            new("avoid", "Ordet eller uttrykket. En stjerne sist i et ord står for alle ord som begynner slik.", Text, Required: true),
            .. Rest,
        ]))),
        new("not_here", "Former som hører til et annet språk eller en annen målform.", new ListShape(new KeysShape(
        [
            new("form", "Formen som ikke hører hjemme her. En stjerne sist i et ord står for alle ord som begynner slik.", Text, Required: true),
            .. Rest,
        ]))),
    ]);

    private static ImmutableArray<YamlKey> Rest =>
    [
        new("write", "Det dere kan skrive i stedet.", Text, Required: true),
        new("why", "Hvorfor.", Text),
        new("source", "Hvem som gir rådet.", Text),
    ];
}
