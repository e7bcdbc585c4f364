package id.temani.whatsapp;

import id.temani.delivery.Claim;
import id.temani.delivery.Nature;
import id.temani.wording.Enclosure;
import id.temani.wording.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes an utterance into what Twilio takes: a content resource where one fits, else text with its choices under it. */
final class Parts {

    /** Characters of one body; Twilio refuses more with error 21617. */
    static final int LONGEST_BODY = 1600;

    private static final String GAP = "\n\n";

    private final ContentMenus menus;
    private final TypedWords typedWords;

    Parts(ContentMenus menus, TypedWords typedWords) {
        this.menus = menus;
        this.typedWords = typedWords;
    }

    List<Part> of(Utterance utterance) {
        return menus.formOf(utterance)
                .map(form -> List.of(new Part(1, 1, form)))
                .orElseGet(() -> texts(utterance));
    }

    /** A reminder where nothing but an approved template is taken; empty: it is none, or there is none. */
    Optional<Part> reminder(Claim claim) {
        return claim.message().nature() == Nature.REMINDER
                ? menus.reminder().map(form -> new Part(1, 1, form))
                : Optional.empty();
    }

    /** Never a content resource: how a menu is shown when Twilio refuses its resource, too. */
    List<Part> texts(Utterance utterance) {
        var photo = utterance.enclosure().filter(file -> file.kind() == Enclosure.Kind.JPEG);
        if (photo.isPresent()) {
            return List.of(new Part(1, 1, new Part.Form.File(photo.get(), utterance.text(), Optional.empty())));
        }
        var bodies = new ArrayList<>(SentenceSplitter.split(utterance.text(), LONGEST_BODY));
        if (!utterance.choices().isEmpty()) {
            appendMenu(bodies, menuOf(utterance));
        }
        var forms = new ArrayList<Part.Form>();
        bodies.forEach(body -> forms.add(new Part.Form.Body(body)));
        utterance.enclosure().ifPresent(file -> forms.add(new Part.Form.File(file, "", Optional.empty())));
        return IntStream.range(0, forms.size())
                .mapToObj(index -> new Part(index + 1, forms.size(), forms.get(index)))
                .toList();
    }

    /** The menu stays in one piece: under the last words when there is room, else by itself. */
    private static void appendMenu(List<String> bodies, String menu) {
        var under = bodies.getLast() + GAP + menu;
        if (under.length() <= LONGEST_BODY) {
            bodies.set(bodies.size() - 1, under);
        } else {
            bodies.addAll(SentenceSplitter.split(menu, LONGEST_BODY));
        }
    }

    /** Numbers count all choices, as the desk counts them, also those that have words of their own. */
    private String menuOf(Utterance utterance) {
        var choices = utterance.choices();
        var lines = new ArrayList<String>();
        for (int index = 0; index < choices.size(); index++) {
            if (choices.get(index).typed().isEmpty()) {
                lines.add((index + 1) + " " + choices.get(index).label());
            }
        }
        var words = choices.stream().flatMap(choice -> choice.typed().stream()).toList();
        if (!words.isEmpty()) {
            lines.add(typedWords.asking(utterance.language(), words));
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
