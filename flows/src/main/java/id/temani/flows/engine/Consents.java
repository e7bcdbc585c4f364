package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.flows.definition.FlowDefinition;
import id.temani.flows.text.Texts;
import id.temani.resident.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people agreed to, by the hash of the very text they were shown. When that text changes, the consent to the old one
 * no longer stands, and they are asked again.
 */
final class Consents {

    private final Texts texts;
    private final Map<String, Set<String>> current = new HashMap<>();

    Consents(List<FlowDefinition> flows, Texts texts) {
        this.texts = texts;
        flows.stream()
                .flatMap(flow -> flow.steps().values().stream())
                .forEach(step -> step.arrival()
                        .agrees()
                        .forEach((fact, keys) -> current.computeIfAbsent(fact, any -> new HashSet<>())
                                .addAll(everyHash(keys))));
    }

    /** @param variants as texts are varied for this person */
    void agreed(TalkDraft talk, String fact, List<String> keys, List<String> variants) {
        var shown = keys.stream()
                .map(key -> texts.variant(talk.language(), key, variants))
                .map(key -> texts.find(talk.language(), key).orElseThrow())
                .toList();
        talk.remember(Facts.textOf(fact), hash(shown));
        talk.heardAt().ifPresent(now -> talk.remember(Facts.timeOf(fact), now.toString()));
    }

    /** Forgets consents to texts that are no longer shown. */
    void dropOutdated(TalkDraft talk) {
        current.forEach((fact, hashes) -> {
            var stands = talk.fact(Facts.textOf(fact)).filter(hashes::contains).isPresent();
            if (!stands && talk.fact(fact).isPresent()) {
                List.of(fact, Facts.textOf(fact), Facts.timeOf(fact)).forEach(talk::forget);
            }
        });
    }

    /** In every language and variant: somebody may have changed languages since. */
    private Set<String> everyHash(List<String> keys) {
        var hashes = new HashSet<String>();
        for (var language : Language.all()) {
            var shown = List.of(List.<String>of());
            for (var key : keys) {
                shown = withEach(shown, forms(language, key));
            }
            shown.forEach(one -> hashes.add(hash(one)));
        }
        return hashes;
    }

    private List<String> forms(Language language, String key) {
        return texts.keys().stream()
                .filter(one -> one.equals(key) || one.startsWith(key + "@"))
                .flatMap(one -> texts.find(language, one).stream())
                .toList();
    }

    private static List<List<String>> withEach(List<List<String>> begun, List<String> forms) {
        var longer = new ArrayList<List<String>>();
        for (var beginning : begun) {
            for (var form : forms) {
                var one = new ArrayList<>(beginning);
                one.add(form);
                longer.add(one);
            }
        }
        return longer;
    }

    private static String hash(List<String> shown) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(String.join("\n\n", shown).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}
