package id.temani.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.temani.wording.Choice;
import id.temani.wording.Utterance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds the quick reply or list picker that can show an utterance. What does not fit is left to numbered text, which
 * always does: a shortened label might ask something else.
 *
 * @see <a href="https://www.twilio.com/docs/content/content-types-overview">Twilio: content types and their limits</a>
 */
final class ContentMenus {

    private static final int LONGEST_TEXT = 1024;
    private static final int LONGEST_TITLE_OF_QUICK_REPLY = 20;
    private static final int LONGEST_TITLE_IN_LIST = 24;
    private static final int MOST_QUICK_REPLIES = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WhatsAppProperties.Content content;

    ContentMenus(WhatsAppProperties.Content content) {
        this.content = content;
    }

    Optional<Part.Form> formOf(Utterance utterance) {
        var choices = utterance.choices();
        if (choices.isEmpty() || utterance.text().length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        var few = choices.size() <= MOST_QUICK_REPLIES;
        var sid = (few ? content.quickReply() : content.listPicker()).get(choices.size());
        var longest = few ? LONGEST_TITLE_OF_QUICK_REPLY : LONGEST_TITLE_IN_LIST;
        if (sid == null || !choices.stream().allMatch(choice -> fits(choice, longest))) {
            return Optional.empty();
        }
        return Optional.of(new Part.Form.Content(sid, variables(utterance.text(), choices), utterance.text()));
    }

    /** The approved template for reminders, if there is one. It has no words of ours. */
    Optional<Part.Form> reminder() {
        return Optional.ofNullable(content.reminder()).map(sid -> new Part.Form.Content(sid, "", ""));
    }

    private static boolean fits(Choice choice, int longest) {
        return !choice.label().isBlank() && choice.label().length() <= longest;
    }

    private static String variables(String text, List<Choice> choices) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("1", text);
        for (int index = 0; index < choices.size(); index++) {
            variables.put(Integer.toString(2 * index + 2), choices.get(index).label());
            variables.put(Integer.toString(2 * index + 3), choices.get(index).payload());
        }
        try {
            return JSON.writeValueAsString(variables);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of strings must be JSON");
        }
    }
}
