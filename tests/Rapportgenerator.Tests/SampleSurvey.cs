using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests;

/// <summary>
/// A tiny survey with every question type, written into a folder of its own: twelve answers from fourteen units, a pool,
/// filters, a scale, a battery, and a report with a front page and one chapter. Change its parts, then
/// <see cref="Write"/>.
/// </summary>
internal sealed class SampleSurvey : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("sample-survey-").FullName;

    public string Report { get; set; } = """
        title: Prøveundersøkelsen 2019
        language: nb
        published: 2020-06-03
        publisher: Direktoratet
        survey:
          codebook: data/kodebok.yaml
          responses: data/svar.csv
          frame: data/kommuner.csv
          hide_below: 2
          changes:
            - { file: data/endringer-2019.csv, year: 2019 }
            - { file: data/endringer-2020.csv, year: 2020 }
        front: { template: chapters/forside.md, bind: { mal: mal } }
        chapters:
          - template: chapters/kapittel.md
            bind:
              mal: mal
              hvilke: { question: hvilke, sort: largest, without: [vet_ikke] }
              storrelse: { question: mal, by: storrelse }
              forhold: forhold
              antall: antall
              utfordring: utfordring
        """;

    /// <summary>By path below `templates`.</summary>
    public Dictionary<string, string> Templates { get; } = new()
    {
        ["chapters/forside.md"] = "# Prøveundersøkelsen\n\nDette er en prøve.\n",
        ["chapters/kapittel.md"] = "# Kapittel\n\n{{ mal.ja }} har mål.\n\n{{ figure hvilke }}\n\n{{ table forhold }}\n",
    };

    public string Codebook { get; set; } = """
        survey: { id: prove, year: 2019, title: Prøveundersøkelsen 2019, synthetic: true, language: nb }
        data:
          file: svar.csv
          encoding: utf-8
          delimiter: ";"
          quote: "\""
          decimal: "."
          multi: {ticked: 1, not_ticked: 0}
          columns:
            - {column: svar_id, type: id}
            - {column: kommunenummer, type: unit}
            - {column: innsendt, type: date}
            - {column: kd_status, type: status}
            - {column: skole_status, type: status}
            - {column: vekt, type: weight}
        frame: {file: kommuner.csv, key: kommunenummer, units: 14}
        status:
          - {code: 1, label: Fullført}
          - {code: 2, label: Avbrutt}
          - {code: 0, label: Ikke besvart}
          - {code: "", label: Ikke spurt}
        missing: {not_asked: "", no_answer: 99, dont_know: 98, not_relevant: 97}
        roles:
          - {key: kd, label: Kommunedirektør, label_bydel: Bydelsdirektør, status: kd_status, asked: [kommune, bydel]}
          - {key: skole, label: Skolesjef, status: skole_status, asked: [kommune]}
        breakdowns:
          storrelse:
            label: Kommunestørrelse
            source: innbyggere
            classes:
              - {key: liten, label: Under 5 000 innbyggere, type: kommune, max: 4999}
              - {key: stor, label: Minst 5 000 innbyggere, type: kommune, min: 5000}
              - {key: bydel, label: Bydeler i Oslo, type: bydel}
          region: {label: Region, source: region, order: [Øst, Sør, Indre Øst]}
          enhet: {label: Kommune eller bydel, source: type, order: [kommune, bydel]}
          fylke: {label: Fylke, source: fylke}
        chapters:
          - {key: mal, title: Mål, title_nn: Mål}
          - {key: nsk, title: Utfordringer}
        scales:
          grad:
            label: Grad, tre trinn
            options:
              - {code: 1, key: liten, label: I liten grad}
              - {code: 2, key: noen, label: I noen grad, label_nn: I nokon grad}
              - {code: 3, key: stor, label: I stor grad}
              - {code: 98, key: vet_ikke, label: Vet ikke, label_nn: Veit ikkje, kind: dont_know}
            collapse:
              - {key: minst_noen, label: I noen eller stor grad, codes: [2, 3]}
        pools:
          - {id: utfordring, members: [utfordring_kd, utfordring_ss], unit: respondent, label: Skolesjefer og kommunedirektører}
        questions:
          - id: mal
            chapter: mal
            role: kd
            type: single
            text: Har kommunen resultatmål?
            options:
              - {code: 1, key: ja, label: Ja, label_nn: Ja}
              - {code: 2, key: nei, label: Nei, label_nn: Nei}
              - {code: 98, label: Vet ikke, label_nn: Veit ikkje, kind: dont_know}
          - id: hvilke
            chapter: mal
            role: kd
            type: multi
            text: Hvilke resultatmål har kommunen?
            help: Flere svar er mulig.
            options:
              - {code: 1, column: hvilke_1, label: Andelen i arbeid}
              - {code: 2, column: hvilke_2, label: Andelen i utdanning}
              - {code: 3, column: hvilke_3, label: Andre mål}
              - {code: 98, column: hvilke_98, label: Vet ikke, kind: dont_know, exclusive: true}
            groups:
              - {key: arbeid_utdanning, label: Arbeid eller utdanning, options: [1, 2]}
            filter:
              - {column: mal, in: [1]}
          - id: annet
            chapter: mal
            role: kd
            type: text
            text: Hvilke andre mål?
            filter:
              - {column: hvilke_3, in: [1]}
          - id: forhold
            chapter: mal
            role: kd
            type: battery
            text: I hvilken grad har dette betydning?
            previous_id: forhold_gammel
            scale: grad
            items:
              - {key: a, column: forhold_a, text: Bolig}
              - {key: b, column: forhold_b, text: Arbeid}
          - id: antall
            chapter: mal
            role: kd
            type: numeric
            text: Hvor mange deltakere?
            unit: personer
            min: 0
            max: 1000
            missing: {dont_know: -98, no_answer: -99}
          - id: utfordring_kd
            chapter: nsk
            role: kd
            type: single
            text: I hvilken grad er dette en utfordring?
            scale: grad
          - id: utfordring_ss
            chapter: nsk
            role: skole
            type: single
            text: I hvilken grad er dette en utfordring?
            scale: grad
          - id: kommentar
            chapter: nsk
            role: skole
            type: text
            text: Andre kommentarer?
        """;

    public string Frame { get; set; } = """
        kommunenummer;navn;type;fylke;region;innbyggere
        0101;Halden;kommune;Østfold;Øst;31177
        0104;Moss;kommune;Østfold;Øst;32726
        0111;Hvaler;kommune;Østfold;Øst;4694
        0118;Aremark;kommune;Østfold;Øst;1325
        0402;Kongsvinger;kommune;Hedmark;Indre Øst;17835
        0415;Løten;kommune;Hedmark;Indre Øst;7664
        0423;Grue;kommune;Hedmark;Indre Øst;4639
        0425;Åsnes;kommune;Hedmark;Indre Øst;7262
        1001;Kristiansand;kommune;Vest-Agder;Sør;92282
        1014;Vennesla;kommune;Vest-Agder;Sør;14852
        1026;Åseral;kommune;Vest-Agder;Sør;934
        5061;Rindal;kommune;Vest-Agder;Sør;1995
        030101;Gamle Oslo;bydel;Oslo;Øst;58671
        030102;Grünerløkka;bydel;Oslo;Øst;62423
        """;

    public string Responses { get; set; } = """
        svar_id;kommunenummer;innsendt;kd_status;skole_status;vekt;mal;hvilke_1;hvilke_2;hvilke_3;hvilke_98;annet;forhold_a;forhold_b;antall;utfordring_kd;utfordring_ss;kommentar
        S01;0101;2019-11-18;1;1;1.05;1;1;1;0;0;;3;2;12;2;3;"Med ""sitat""; og semikolon"
        S02;0104;2019-11-18;1;1;1.05;1;1;0;1;0;Trivsel;2;2;8.5;1;2;
        S03;0111;2019-11-19;1;1;0.95;1;0;1;0;0;;1;98;0;3;3;"To
        linjer"
        S04;0118;2019-11-19;1;0;0.95;2;;;;;;2;3;-99;98;;
        S05;0402;2019-11-20;1;1;1.05;1;0;0;0;1;;3;3;40;2;2;
        S06;0415;2019-11-20;1;1;1.05;1;1;0;0;0;;3;2;17;2;1;
        S07;0423;2019-11-21;0;1;0.95;;;;;;;;;;;2;{{ figure }} <b> #let
        S08;0425;2019-11-21;1;1;1.05;98;;;;;;99;99;-98;99;3;
        S09;1001;2019-11-22;2;1;1.05;1;1;1;1;0;=SUM(1);2;1;250;3;3;
        S10;1014;2019-11-22;1;1;1.05;1;99;99;99;99;;1;2;33;1;98;
        S11;1026;2019-11-23;1;1;0.95;2;;;;;;2;2;3;2;2;
        S12;030101;2019-11-23;1;;1;1;1;0;0;0;;3;3;61;3;;
        """;

    /// <summary>Old and new numbers from 2019 and from 2020.</summary>
    public string Changes2019 { get; set; } = "gammelt;nytt\n0101;0101\n1567;5061\n";
    public string Changes2020 { get; set; } = "gammelt;nytt\n0101;3001\n0104;3002\n0111;3003\n5061;5061\n";

    /// <summary>Further files, by path below the folder.</summary>
    public Dictionary<string, string> MoreFiles { get; } = [];

    public string ReportFile => Path.Combine(Folder, "report.yaml");

    public SurveyFiles Files => new(
        PathOf("data/kodebok.yaml"), PathOf("data/svar.csv"), PathOf("data/kommuner.csv"), 2,
        [new(PathOf("data/endringer-2019.csv"), 2019), new(PathOf("data/endringer-2020.csv"), 2020)],
        new SourceSpan("report.yaml"));

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    /// <summary>Replaces text that must occur exactly once, so that a test cannot silently change nothing.</summary>
    public static string Change(string text, string old, string @new)
    {
        Assert.Equal(2, text.Split(old).Length);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }

    /// <summary>Writes all files; existing ones are replaced.</summary>
    public SampleSurvey Write()
    {
        WriteFile("report.yaml", Report);
        WriteFile("data/kodebok.yaml", Codebook);
        WriteFile("data/svar.csv", Responses + "\n");
        WriteFile("data/kommuner.csv", Frame + "\n");
        WriteFile("data/endringer-2019.csv", Changes2019);
        WriteFile("data/endringer-2020.csv", Changes2020);
        foreach (var (path, text) in Templates)
            WriteFile("templates/" + path, text);
        foreach (var (path, text) in MoreFiles)
            WriteFile(path, text);
        return this;
    }

    public void WriteFile(string relative, string text) => WriteFile(relative, Encoding.UTF8.GetBytes(text));

    public void WriteFile(string relative, byte[] bytes)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>The round of the files as they are written; fails the test where there is a problem.</summary>
    public SurveyRound Read()
    {
        Write();
        var bag = new DiagnosticBag();
        var round = SurveyReader.Read(Files, Folder, bag);
        Assert.Empty(bag.Sorted());
        return round!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
