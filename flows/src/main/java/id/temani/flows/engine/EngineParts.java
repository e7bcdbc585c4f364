package id.temani.flows.engine;

import id.temani.casefile.TimeWords;
import id.temani.conversation.Vocabulary;
import id.temani.flows.card.CardSearch;
import id.temani.flows.card.Cards;
import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.reading.AnswerReader;
import id.temani.flows.text.Texts;
import id.temani.flows.unit.FacilityDirectory;
import id.temani.resident.Language;
import id.temani.screening.FirstPass;
import id.temani.screening.Instrument;
import id.temani.screening.pathway.PathwayPolicy;
import id.temani.unit.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an engine is built from, all of it data.
 *
 * @param flows every version that a talk may still be at
 * @param contacts numbers to call, by the placeholder that texts use
 * @param firstPass with which form a questionnaire begins
 * @param times how a moment is written
 * @param instruments every version that a sheet may still be of; of each id, the newest last
 */
public record EngineParts(
        List<FlowDefinition> flows,
        Texts texts,
        Map<String, String> contacts,
        Units units,
        FacilityDirectory facilities,
        Cards cards,
        CardSearch search,
        List<Instrument> instruments,
        List<PathwayPolicy> policies,
        FirstPass firstPass,
        AnswerReader reader,
        Vocabulary vocabulary,
        TimeWords times) {

    public EngineParts {
        flows = List.copyOf(flows);
        contacts = Map.copyOf(contacts);
        instruments = List.copyOf(instruments);
        policies = List.copyOf(policies);
    }

    /** What texts may have in braces besides what the engine knows itself: numbers to call, words of questionnaires. */
    public Map<String, String> values(Language language) {
        var values = new HashMap<>(contacts);
        for (var instrument : instruments) {
            values.put(instrument.id() + ".intro", instrument.intro().in(language));
            values.put(instrument.id() + ".about", instrument.about().in(language));
            instrument
                    .questions()
                    .forEach(question -> values.put(instrument.id() + "." + question.id(), question.text(language)));
        }
        return values;
    }
}
