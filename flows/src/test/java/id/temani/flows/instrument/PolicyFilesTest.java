package id.temani.flows.instrument;

import static id.temani.flows.instrument.Talks.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.temani.flows.yaml.UnreadableFile;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Instrument;
import id.temani.screening.pathway.Destination;
import id.temani.screening.pathway.Guidance;
import id.temani.screening.pathway.Pathway;
import id.temani.screening.pathway.PathwayPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFilesTest {

    private final Instrument assist = InstrumentFiles.bundled("assist-3.1");
    private final PathwayPolicy policy = PolicyFiles.bundled("default", assist);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "q1=NONE                                                        | NO_USE_REPORTED",
                "q1=cannabis                                                    | BRIEF_INFORMATION",
                "q1=cannabis q2.cannabis=MONTHLY                                | BRIEF_INFORMATION",
                "q1=cannabis q2.cannabis=WEEKLY                                 | TALK",
                "q1=cannabis q6.cannabis=PAST_3_MONTHS                          | TALK",
                "q1=opioids q2.opioids=DAILY q3.opioids=DAILY q4.opioids=DAILY q5.opioids=DAILY | TALK_PRIORITY",
                "q1=cannabis q8=PAST_3_MONTHS                                   | TALK_PRIORITY",
                "q1=cannabis q8=EARLIER                                         | BRIEF_INFORMATION",
                "q1=tobacco                                                     | BRIEF_INFORMATION",
                "q1=tobacco q2.tobacco=DAILY                                    | HEALTH_ADVICE",
                "q1=alcohol q2.alcohol=WEEKLY                                   | BRIEF_INFORMATION",
                "q1=alcohol q2.alcohol=DAILY                                    | HEALTH_ADVICE",
                "q1=alcohol,cannabis q2.alcohol=DAILY q2.cannabis=WEEKLY        | TALK",
                "q1=LEWATI                                                      | INCOMPLETE",
                "q1=cannabis q2.cannabis=LEWATI                                 | INCOMPLETE",
                "q1=alcohol q2.alcohol=WEEKLY q4.alcohol=LEWATI                 | INCOMPLETE",
                "q1=cannabis q8=LEWATI                                          | INCOMPLETE",
                "q1=cannabis,opioids q2.cannabis=WEEKLY q2.opioids=LEWATI       | TALK",
                "q1=tobacco,opioids q2.tobacco=DAILY q2.opioids=LEWATI          | INCOMPLETE",
                "q1=tobacco,alcohol q2.tobacco=DAILY q2.alcohol=LEWATI          | HEALTH_ADVICE",
                "q1=alcohol q2.alcohol=DAILY q4.alcohol=LEWATI                  | HEALTH_ADVICE",
            })
    void leadsWhereTheDefaultTableSays(String answers, Pathway pathway) {
        assertThat(guidance(answers.split(" ")).pathway()).isEqualTo(pathway);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "q1=cannabis                                                    | low      | COMMUNITY",
                "q1=cannabis,opioids q2.opioids=WEEKLY                          | moderate | CLINIC",
                "q1=cannabis q8=PAST_3_MONTHS                                   | low      | CLINIC",
                "q1=opioids,stimulants q2.opioids=DAILY q3.opioids=DAILY q4.opioids=DAILY q5.opioids=DAILY | high | BNNK",
            })
    void tellsTheAgentTheHighestBandAndWhereThePolicyPoints(String answers, String band, Destination destination) {
        var guidance = guidance(answers.split(" "));

        assertThat(guidance.band()).contains(band);
        assertThat(guidance.afterAssessment()).contains(destination);
    }

    @Test
    void tellsTheAgentNoBandOfAlcoholOrTobacco() {
        var guidance = guidance("q1=tobacco", "q2.tobacco=DAILY");

        assertThat(guidance.band()).isEmpty();
        assertThat(guidance.afterAssessment()).isEmpty();
    }

    @Test
    void saysThatAnswersAreMissingAlsoWhereTheyChangeNothing() {
        assertThat(guidance("q1=cannabis,opioids", "q2.cannabis=WEEKLY", "q2.opioids=LEWATI")
                        .complete())
                .isFalse();
        assertThat(guidance("q1=cannabis", "q2.cannabis=WEEKLY").complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"alcohol, DAILY, true", "sedatives, DAILY, true", "sedatives, WEEKLY, false", "opioids, DAILY, false"})
    void warnsOfStoppingSuddenly(String substance, String often, boolean dangerous) {
        assertThat(guidance("q1=" + substance, "q2." + substance + "=" + often).stoppingSuddenlyIsDangerous())
                .isEqualTo(dangerous);
    }

    @Test
    void readsASheetThatIsNotFinished() {
        assertThat(policy.guide(AnswerSheet.blank(assist)).pathway()).isEqualTo(Pathway.INCOMPLETE);
        assertThat(policy.guide(AnswerSheet.blank(assist)).band()).isEmpty();
    }

    @Test
    void isSignedByNobodyAndPrintsNothingOfWhatItFound() {
        assertThat(policy.signedBy()).isEmpty();
        assertThat(guidance("q1=cannabis", "q2.cannabis=WEEKLY").toString()).isEqualTo("Guidance[redacted]");
    }

    @Test
    void followsTheTableOfAUnitThatDecidedOtherwise() {
        var unit = read(
                "{band: moderate, pathway: talk, after-assessment: clinic}",
                "{band: moderate, pathway: talk, after-assessment: community}");

        assertThat(unit.guide(saying("q1=cannabis", "q2.cannabis=WEEKLY").through(assist))
                        .afterAssessment())
                .contains(Destination.COMMUNITY);
    }

    @Test
    void readsNoSheetOfAnotherQuestionnaire() {
        var ruler = AnswerSheet.blank(InstrumentFiles.bundled("readiness-ruler"));

        assertThatIllegalArgumentException().isThrownBy(() -> policy.guide(ruler));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'signed-by: none'         | ''                         | \"signed-by\" is missing",
                "'source: >-'              | 'sorce: >-'                | sorce: unknown key",
                "'instrument: assist-3.1'  | 'instrument: dast-10'      | instrument: there is no such questionnaire",
                "'[cannabis,'              | '[heroin,'                 | assist-3.1 has no scale heroin",
                "'[cannabis, cocaine, stimulants, inhalants, sedatives, hallucinogens, opioids, others]' | '[]' | routes by no scale",
                "'  - {band: high, pathway: talk-priority, after-assessment: bnnk}' | '' | does not list every band of",
                "'band: high'              | 'band: low'                | has a band twice",
                "'  high: health-advice'   | ''                         | does not cover",
                "'  high: health-advice'   | '  high: heal-advice'      | other-scales.high: \"heal-advice\" is not one of",
                "'after-assessment: bnnk'  | 'after-assessment: police' | \"police\" is not one of [community, clinic, bnnk]",
                "'injected-past-3-months'  | 'injected'                 | \"injected\" is not one of",
            })
    void refusesATableThatIsWrongInOnePlace(String was, String becomes, String complaint) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(was, becomes == null ? "" : becomes))
                .withMessageContaining("policy/unit.yaml:")
                .withMessageContaining(complaint);
    }

    private Guidance guidance(String... answers) {
        return policy.guide(saying(answers).through(assist));
    }

    private PathwayPolicy read(String was, String becomes) {
        var content = new PackFolder.Bundled("policy").file("default.yaml").orElseThrow();
        assertThat(content).contains(was);
        return PolicyFiles.read("policy/unit.yaml", content.replace(was, becomes), List.of(assist));
    }
}
