using System.Collections.Immutable;

namespace Rapportgenerator.Templating.Guide;

/// <summary>The guide to the functions of <see cref="TemplateFunctions"/>: its sentences and examples. What is printed, the program finds out.</summary>
internal static class FunctionGuide
{
    /// <summary>What the examples bind, as it stands in the report file.</summary>
    public const string Bindings = """
              mal: { question: int_03, trend: true }
              mal_storrelse: { question: int_03, by: storrelse }
              hvilke: { question: int_04, sort: largest }
              deltakere: { question: int_02, by: storrelse }
              samsvar: bos_03
              utfordrende: { question: bos_04, sort: largest }
              sitat: { question: bos_10, answer: S19-0031 }
        """;

    /// <summary>Part of a template that the examples include, by its path below the templates folder.</summary>
    public const string Included = "deler/hilsen.md";

    /// <summary>What stands in <see cref="Included"/>.</summary>
    public const string IncludedText = "Takk til de {{ survey.answered }} som svarte.";

    private const string Share = "Andelen, for eksempel `mal.ja`.";
    private const string Decimals = "Antall desimaler, fra 0 til 3. Er 0 når det ikke står noe.";
    private const string Gender = "Kjønnet til ordet etter: `\"masculine\"`, `\"feminine\"` eller `\"neuter\"`. Er hankjønn når det ikke står noe.";

    public static readonly ImmutableArray<FunctionSection> Sections =
    [
        new("Tall med siffer", "Uten funksjon skrives en andel i hele prosent og andre tall slik det passer dem.",
        [
            new("percent", "Skriver en andel i prosent.", [Share, Decimals], ["{{ mal.ja | percent }}", "{{ mal.ja | percent 1 }}"]),
            new(
                "points", "Skriver forskjellen mellom to andeler i prosentpoeng.",
                ["Forskjellen, for eksempel `mal.ja - mal.nei`.", Decimals],
                ["{{ mal.ja - mal.nei | points }}", "{{ mal_storrelse.by.stor.ja - mal_storrelse.by.liten.ja | points 1 }}"]),
            new(
                "number", "Skriver et antall, et gjennomsnitt, en median eller et annet tall som ikke er en andel.",
                ["Tallet, for eksempel `deltakere.mean`.", Decimals], ["{{ deltakere.mean | number 1 }}", "{{ deltakere.median | number }}"]),
            new("count", "Skriver hvor mange som har svart slik. Antallet er aldri veid.", [Share], ["{{ mal.ja | count }} av {{ mal.ja | base }}"]),
            new(
                "base", "Skriver hvor mange som har svart på spørsmålet: grunnlaget for andelen.",
                ["En andel, eller et bundet spørsmål som ikke er et batteri."], ["{{ mal | base }}", "{{ mal_storrelse.by.stor.ja | base }}"]),
            new(
                "interval", "Skriver 95 %-konfidensintervallet til en andel, et gjennomsnitt eller forskjellen mellom to grupper i samme tabell.",
                ["Andelen, gjennomsnittet eller forskjellen.", "Antall desimaler, fra 0 til 3. Er 1 for gjennomsnitt og 0 ellers når det ikke står noe."],
                ["{{ mal.ja | interval }}", "{{ deltakere.mean | interval 0 }}"]),
        ]),
        new("Tall med ord",
            "Ordene står i språkfilen, for eksempel `templates/language/nb.yaml`. Passer ingen av dem, eller er grunnlaget mindre enn 20, blir det en feil som sier hva som passer.",
        [
            new("out_of_ten", "Skriver andelen i tideler.", [Share, Gender], ["{{ mal.ja | out_of_ten }} kommuner", "{{ hvilke.int_04_6 | out_of_ten gender: \"neuter\" }} svar"]),
            new("fraction", "Skriver andelen som en brøk, når en brøk er nær nok.", [Share, Gender], ["{{ mal.ja | fraction }} kommuner"]),
            new("every_nth", "Skriver andelen som «hver femte», når det er nær nok.", [Share, Gender], ["{{ utfordrende.bos_04_5 | every_nth }} kommune"]),
            new("half", "Skriver en andel som er om lag en halv.", [Share], ["{{ hvilke.int_04_4 | half }} av kommunene"]),
            new("majority", "Skriver hvor stor del det er, uten tall: flertall, mindretall, de fleste.", [Share], ["{{ mal.ja | majority }}", "{{ mal.nei | majority }}"]),
            new(
                "rank", "Skriver plassen svaret har blant svarene på spørsmålet. «Vet ikke» har ingen plass, og det har heller ikke svar som er like vanlige.",
                [Share], ["det {{ hvilke.int_04_1 | rank }} målet", "det {{ hvilke.second | rank }} målet"]),
            new(
                "in_words", "Skriver et antall med ord til og med tolv, og med siffer over det.",
                ["Antallet. En andel telles: det er så mange som har svart slik.", Gender], ["{{ mal.base | in_words }}", "{{ mal.vet_ikke | in_words }}"]),
            new(
                "counted", "Skriver et antall med ordet etter i entall eller flertall.",
                ["Antallet. En andel telles.", "Ordet i entall.", "Ordet i flertall.", Gender],
                ["{{ mal.ja | counted \"kommune\" \"kommuner\" }}", "{{ mal.vet_ikke | counted \"svar\" \"svar\" gender: \"neuter\" }}"]),
            new(
                "compared", "Skriver en forskjell mellom to andeler med ord.",
                ["Forskjellen, for eksempel `a.ja - b.ja`.", "Hvilke ord i språkfilen (`differences`): `\"number\"` (flere), `\"amount\"` (mer) eller `\"level\"` (høyere). Er de første når det ikke står noe."],
                ["{{ mal_storrelse.by.stor.ja - mal_storrelse.by.liten.ja | compared }}", "{{ mal_storrelse.by.stor.ja - mal_storrelse.by.liten.ja | compared \"level\" }}"]),
        ]),
        new("Ord som blir prøvd", "Det du skriver for hånd om tall, skal rapporten kunne gå god for.",
        [
            new(
                "claim", "Skriver ordene som de står, og prøver dem mot tallene. Holder de ikke, stopper bygget og sier hva som ville holdt.",
                [
                    "Ordene, i anførselstegn.",
                    "Det de hviler på: en andel, en liste av andeler, et tall som sammenliknes, eller en betingelse i parentes.",
                    "Det tallet sammenliknes med: et tall eller en liste av tall.",
                ],
                [
                    "{{ claim \"Åtte av ti\" mal.ja }} kommuner",
                    "{{ claim \"Det vanligste målet\" hvilke.int_04_1 }}",
                    "{{ claim \"langt flere\" mal.ja than: mal.nei }}",
                    "{{ claim \"ikke mer enn noen få\" (mal.vet_ikke < 0.1) }}",
                ]),
            new("fact", "Skriver et tall som ikke kommer fra undersøkelsen. Da vet `./rapport check` at det ikke skal prøves.", ["Tallet, i anførselstegn."], ["de siste {{ fact \"to\" }} årene"]),
        ]),
        new("Tekst", "Funksjonene tar også tekst som andre funksjoner har laget, og tallene i den beholder sin opprinnelse.",
        [
            new("upper_first", "Gjør den første bokstaven stor.", ["Teksten."], ["{{ mal.ja | out_of_ten | upper_first }} kommuner"]),
            new("lower_first", "Gjør den første bokstaven liten, unntatt i forkortelser som NAV.", ["Teksten."], ["{{ hvilke.int_04_6.label | lower_first }}", "{{ \"NAV-kontoret\" | lower_first }}"]),
            new(
                "list", "Setter sammen tekster, svar eller tall med komma og «og». Svar skrives med teksten i skjemaet.",
                ["Listen, i hakeparenteser eller fra en bundet verdi."], ["{{ [mal.ja, mal.nei] | list }}", "{{ utfordrende.ranked | array.limit 3 | list }}"]),
        ]),
        new("Figurer og tabeller", "Bildetekst, grunnlag, kilde, nummer, alternativ tekst og datafil kommer av seg selv.",
        [
            new("figure", "Tegner spørsmålet der kallet står. Kallet skal stå alene på linjen.", FigureArguments("Slaget: `\"bar\"` (søyler), `\"stacked\"` (stablede søyler), `\"grouped\"` (grupperte søyler), `\"dot\"` (punkter), `\"diverging\"` (en skala til begge sider), `\"multiples\"` (en liten figur for hver gruppe), `\"map\"` (rutekart), `\"trend\"` (linjer over år) eller `\"auto\"`, som velger det som passer."),
            [
                "{{ figure hvilke kind: \"bar\" title: \"Hvilke resultatmål har kommunen?\" except: [\"vet_ikke\"] }}",
                "{{ figure mal_storrelse kind: \"stacked\" title: \"Har kommunen resultatmål?\" }}",
            ]),
            new("table", "Setter spørsmålet som en tabell der kallet står. Kallet skal stå alene på linjen.", FigureArguments("`\"trend\"` gir årene som kolonner. La det ellers være."),
            [
                "{{ table mal_storrelse title: \"Har kommunen resultatmål?\" }}",
            ]),
            new(
                "ref", "Skriver «Figur 3» eller «Tabell 2» med lenke, eller tittelen på et kapittel.",
                ["Iden til figuren eller tabellen, eller filnavnet til kapittelet uten `.md`. Finnes det en figur og en tabell med samme id, skrives `fig-` eller `tab-` foran."],
                [new("{{ ref \"resultatmal\" }} viser målene.\n\n{{ figure hvilke id: \"resultatmal\" title: \"Resultatmål\" }}") { ShowsResult = false }]),
        ]),
        new("Sitater og noter", "",
        [
            new("quote", "Skriver et fritekstsvar som et sitat. Svaret skrives slik det er gitt.", ["Et bundet svar: `{ question: …, answer: … }`."], ["{{ quote sitat }}"]),
            new("note", "Setter en fotnote der kallet står.", ["Teksten i noten."], ["Medianen er {{ deltakere.median | number }}.{{ note \"Like mange kommuner har flere deltakere som færre.\" }}"]),
        ]),
        new("Hovedfunn og oversikter", "",
        [
            new(
                "finding", "Rammer inn et hovedfunn. Skrives `wrap finding` og avsluttes med `end`; teksten står mellom dem.",
                ["Tallet som står stort. Kan utelates."], ["{{ wrap finding mal.ja }}\n{{ claim \"Åtte av ti\" mal.ja }} kommuner har resultatmål.\n{{ end }}"]),
            new("findings", "Setter inn alle hovedfunnene i publikasjonen, kapittel for kapittel. Står på forsiden.", [], [new("{{ findings }}") { ShowsResult = false }]),
            new("numbers", "Setter inn listen over alle tallene i publikasjonen og hva de kommer av. Med den blir hvert tall i teksten en lenke.", [], [new("{{ numbers }}") { ShowsResult = false }]),
        ]),
        new("Deler av maler", "",
        [
            new(
                "include", "Setter inn en annen fil fra malmappen. Den ser de samme navnene, og kan sette egne.",
                ["Stien til filen, regnet fra malmappen."], ["{{ include \"deler/hilsen.md\" }}"]),
        ]),
    ];

    private static ImmutableArray<string> FigureArguments(string kind) =>
    [
        "Et bundet spørsmål.", kind, "Tittelen. Er spørsmålet når det ikke står noe.",
        "Iden som `ref` bruker: små bokstaver a–z, tall og bindestrek. Er navnet på bindingen når det ikke står noe.",
        "Bare disse svarene, gruppene eller punktene, med nøkler i en liste.", "Ikke disse. De er fortsatt med i grunnlaget.",
        "`true` viser grupper av svar i stedet for svarene i dem.", "Hvem som ble spurt, når kodebokens ord ikke passer.",
        "`\"significant\"` merker gruppene som skiller seg klart ut.",
    ];
}
