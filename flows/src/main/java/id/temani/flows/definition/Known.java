package id.temani.flows.definition;

import id.temani.resident.Language;
import java.util.Map;
import java.util.Set;

/**
 * What flow files may name that is not in a flow file.
 *
 * @param decisions rules of decision steps, and the events with which each may answer
 * @param textRules rules for words of a person's own
 * @param instruments ids of questionnaires
 * @param cards what a step may read
 * @param places steps that rules in Java lead to, as {@code flow/step}
 * @param engineTexts keys of texts that the engine says by itself
 * @param values what texts may have in braces, with the longest form it takes
 */
public record Known(
        Map<String, Set<String>> decisions,
        Set<String> textRules,
        Set<String> instruments,
        Set<String> cards,
        Set<String> places,
        Set<String> engineTexts,
        Map<Language, Map<String, String>> values) {}
