package id.temani.telegram;

import id.temani.wording.Choice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Draws choices as buttons under a message. */
final class Keyboards {

    private static final Logger log = LoggerFactory.getLogger(Keyboards.class);

    /** Telegram's limit for {@code callback_data}, in bytes of UTF-8. */
    static final int MOST_PAYLOAD_BYTES = 64;

    /** Labels up to this long share a row of a 360 px screen. */
    private static final int SHORT_LABEL = 10;

    private static final int MOST_IN_A_ROW = 3;

    private Keyboards() {}

    /** Short labels side by side, longer ones below each other; empty without choices. */
    static Optional<InlineKeyboardMarkup> of(List<Choice> choices) {
        var buttons =
                choices.stream().filter(Keyboards::fits).map(Keyboards::button).toList();
        if (buttons.isEmpty()) {
            return Optional.empty();
        }
        var perRow = choices.stream().allMatch(choice -> choice.label().length() <= SHORT_LABEL) ? MOST_IN_A_ROW : 1;
        var rows = new ArrayList<InlineKeyboardRow>();
        for (var from = 0; from < buttons.size(); from += perRow) {
            rows.add(new InlineKeyboardRow(buttons.subList(from, Math.min(from + perRow, buttons.size()))));
        }
        return Optional.of(new InlineKeyboardMarkup(rows));
    }

    /** A button too big for Telegram is left out rather than the message: every choice can be typed as well. */
    private static boolean fits(Choice choice) {
        var bytes = choice.payload().getBytes(StandardCharsets.UTF_8).length;
        var fits = bytes > 0 && bytes <= MOST_PAYLOAD_BYTES && !choice.label().isBlank();
        if (!fits) {
            log.error("Left out a button: its payload has {} bytes, Telegram takes 1 to 64 and a label", bytes);
        }
        return fits;
    }

    private static InlineKeyboardButton button(Choice choice) {
        var button = new InlineKeyboardButton(choice.label());
        button.setCallbackData(choice.payload());
        return button;
    }
}
