package id.temani.flows.instrument;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.temani.flows.yaml.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to get a pack wrong that we could think of, each seen to be refused with its place and reason. */
class StrictReadingTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'source: invented'        | 'sorce: invented'          | instrument.yaml:4: sorce: unknown key",
                "'source: invented for this documentation' | ''         | \"source\" is missing",
                "'licence: CC0-1.0'        | ''                         | \"licence\" is missing",
                "'licence: CC0-1.0'        | 'licence: \"\"'            | instrument.yaml:5: licence: is empty",
                "'adaptation: false'       | ''                         | \"adaptation\" is missing",
                "'adaptation: false'       | 'adaptation: maybe'        | adaptation: true or false is expected here",
                "'reviewed-by: none'       | ''                         | \"reviewed-by\" is missing",
                "'reviewed-on: none'       | ''                         | \"reviewed-on\" is missing",
                "'reviewed-by: none'       | 'reviewed-by: dr. Sari'    | A review needs both a person and a day",
                "'validated: false'        | 'validated: true'          | languages.id.status: a draft cannot be part",
                "'valid-until: 2027-05-31' | ''                         | \"valid-until\" is missing",
                "'valid-until: 2027-05-31' | 'valid-until: soon'        | valid-until: a day like 2027-06-30 is expected",
                "'status: draft'           | 'status: fine'             | draft or validated is expected here",
                "'version: 1'              | 'version: 1.5'             | version: a whole number is expected here",
                "'title: {id: Contoh, en: Example}' | 'title: {id: Contoh}' | title: \"en\" is missing",
                "'title: {id: Contoh, en: Example}' | 'title: {id: Contoh, en: E, jv: C}' | title.jv: unknown key",
                "'code: tidak'             | 'code: ya'                 | answers.ya-tidak: holds a code twice",
                "'code: tidak'             | 'code: \"t,dak\"'          | Not a code for an answer",
                "'label: {id: Tidak, en: No}' | 'label: {id: Tidak sekali pun sama sekali, en: No}' | longer than 24 characters",
                "'answers: ya-tidak'       | 'answers: ya-nein'         | there are no answers of that name",
                "'id: family'              | 'id: sleep'                | questions[3].id: this question is there twice",
                "'id: family'              | 'id: Family'               | Not an id for a question",
                "'sum-of: [coffee]'        | 'sum-of: [family]'         | no question of that name before this line",
                "'sum-of: [coffee]'        | 'sum-of: [tea]'            | questions[2].ask-if.sum-of[1]: there is no question",
                "'at-least: 1'             | 'atleast: 1'               | ask-if.atleast: unknown key",
                "'points: {ya: 0, tidak: 1}' | 'points: {ya: 0}'        | points: \"tidak\" is missing",
                "'points: {ya: 0, tidak: 1}' | 'points: {ya: 0, tidak: 1, ndak: 1}' | points.ndak: unknown key",
                "'points: {ya: 0, tidak: 1}' | 'points: {ya: 0, tidak: -1}' | Points of answer tidak are negative",
                "'Is your family worried?' | 'Is {each} worried?'       | only {each} is filled in, and only where",
                "'part: 1'                 | 'part: 0'                  | Parts are counted from 1",
                "'help:'                   | 'hlep:'                    | questions[2].hlep: unknown key",
                "'from: 1, to: 1'          | 'from: 2, to: 2'           | bands[2]: must begin at 1: bands leave no gap",
                "'from: 0, to: 0'          | 'from: 1, to: 1'           | bands[1]: must begin at 0: bands leave no gap",
                "'from: 0, to: 0'          | 'from: 0'                  | bands[2]: comes after a band without an end",
                "'from: 1, to: 1'          | 'from: 1, to: 0'           | bands[2].to: ends before it begins",
                "'{id: high, from: 2}'     | '{id: high, from: 2, to: 9}' | the last band must have no end",
                "'from: 1, to: 1}\n      - {id: high, from: 2}' | 'from: 1, to: 8}\n      - {id: high, from: 9}' | cannot be reached with 2 points",
                "'sum-of: [sleep, family]' | 'sum-of: []'               | adds up nothing",
                "'sum-of: [sleep, family]' | 'sum-of: [sleep, sleep]'   | adds a question twice",
                "'sum-of: [sleep, family]' | 'sum-of: [sleep, tea]'     | sum-of[2]: there is no question of that name",
                "'  high: {id: banyak, en: much}' | ''                  | There are no words for the result high",
                "'  not-used: {id: tidak dipakai, en: not used}' | ''   | There are no words for the result not-used",
                "'band-words:'             | 'flags: {dizzy: {sum-of: [coffee], at-least: 1}}\nband-words:' | flags.dizzy",
            })
    void refusesAPackThatIsWrongInOnePlace(String was, String becomes, String complaint) throws IOException {
        complains(
                Pages.of("contoh-3").with(InstrumentFiles.INSTRUMENT, was, becomes == null ? "" : becomes), complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'for-each: substances'    | 'for-each: drugs'          | there is no list of that name",
                "'each-of: substances'     | 'each-of: drugs'           | there is no list of that name",
                "'except: [tobacco]'       | 'except: [coffee]'         | except[1]: is not on the list",
                "'q5, q6, q7]'             | 'q5.tobacco, q6, q7]'      | there is no question of that name",
                "'in: [q2.alcohol, q2'     | 'in: [q2, q2'              | is repeated; name one of its questions in full",
                "'picked: DAILY'           | 'picked: ALWAYS'           | flag STOPPING_SUDDENLY_IS_DANGEROUS: question q2.alcohol has no answer ALWAYS",
                "'picked: PAST_3_MONTHS, in: [q8]' | 'picked: PAST_3_MONTHS, in: [q9]' | there is no question of that name",
                "'kind: multi'             | 'kind: many'               | \"many\" is not one of [single, multi]",
                "'      alcohol:\n        - {id: low' | '      wine:\n        - {id: low' | bands-of.wine: unknown key",
                "'part: 3\n    ask-if'     | 'part: 3\n    except: [tobacco]\n    ask-if' | leaves something out of nothing",
                "'used-if: {picked: \"{each}\"' | 'used-if: {picked: \"{one}\"' | only {each} is filled in",
                "'sum-of: [q2, q3'         | 'sum-of: [q1, q3'          | adds up question q1, which carries no points",
            })
    void refusesARepetitionThatIsWrongInOnePlace(String was, String becomes, String complaint) throws IOException {
        complains(Pages.of("assist-3.1").with(InstrumentFiles.INSTRUMENT, was, becomes), complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  at-least: 3'           | ''                         | first-pass: \"at-least\" is missing",
                "'  at-least: 3'           | '  at-least: 13'           | cannot reach the cut-point of scale tobacco",
                "'  at-least: 3'           | '  at-least: 0'            | cannot reach the cut-point of scale tobacco",
                "'at-least-of: {alcohol'   | 'at-least-of: {wine'       | first-pass.at-least-of.wine: unknown key",
                "'at-least-of:'            | 'atleast-of:'              | first-pass.atleast-of: unknown key",
                "'  source: >-\n    ASSIST-FC' | '  sorce: >-\n    ASSIST-FC' | first-pass.sorce: unknown key",
                "'    first-pass: true\n'  | ''                         | No question is marked for the short form",
                "'    first-pass: true'    | '    first-pass: always'   | true or false is expected here",
                "'part: 1\n    first-pass: true' | 'part: 1'              | Question q2.tobacco of the short form depends on one outside",
                "'part: 2\n' | 'part: 2\n    first-pass: true\n'       | first-pass: stands here twice",
                "'first-pass:   '          | 'second-pass:   '          | second-pass: unknown key",
            })
    void refusesAShortFormThatIsWrongInOnePlace(String was, String becomes, String complaint) throws IOException {
        complains(
                Pages.of("assist-3.1").with(InstrumentFiles.INSTRUMENT, was, becomes == null ? "" : becomes),
                complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'points: 2, band: high'   | 'points: 2, band: low'     | worked-examples[3]: scale total does not come out",
                "'points: 2, band: high'   | 'points: 1, band: high'    | worked-examples[3]: scale total does not come out",
                "'sleep: tidak, family: ya' | 'sleep: tidak'            | question family is asked and has no answer that fits",
                "'sleep: tidak, family: ya' | 'sleep: maybe, family: ya' | question sleep is asked and has no answer that fits",
                "'{coffee: tidak}'         | '{coffee: tidak, sleep: ya}' | answers questions that are not asked: [sleep]",
                "'{total: {points: 2, band: high}}' | '{total: {points: 2, band: high}, half: {points: 2, band: high}}' | no scale half",
                "'- id: no coffee'         | '- name: no coffee'        | unknown key",
            })
    void refusesAWorkedExampleThatDoesNotComeOut(String was, String becomes, String complaint) throws IOException {
        complains(Pages.of("contoh-3").with(InstrumentFiles.EXAMPLES, was, becomes), complaint);
    }

    /** Tobacco must not be asked the question the form leaves out: its highest sheet would come to too many points. */
    @ParameterizedTest
    @CsvSource("'    except: [tobacco]', ''")
    void refusesTobaccoWithTheQuestionTheFormLeavesOut(String was, String becomes) throws IOException {
        complains(
                Pages.of("assist-3.1").with(InstrumentFiles.INSTRUMENT, was, becomes), "question q5.tobacco is asked");
    }

    private void complains(Pages pack, String complaint) throws IOException {
        for (var file : pack.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> InstrumentFiles.read(PackFolder.at(folder)))
                .withMessageContaining(complaint);
    }
}
