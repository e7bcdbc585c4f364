package id.temani.telegram;

import id.temani.resident.Language;
import id.temani.resident.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the "/" button offers, per role and language, read from {@code commands.yaml}. */
final class CommandMenu {

    private static final String FILE = "commands.yaml";

    private final Map<String, Map<String, Map<String, String>>> roles;

    private CommandMenu(Map<String, Map<String, Map<String, String>>> roles) {
        this.roles = roles;
    }

    static CommandMenu read() {
        try (var file = CommandMenu.class.getResourceAsStream(FILE)) {
            return new CommandMenu(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    List<BotCommand> of(Role role, Language language) {
        var commands = roles.getOrDefault(role.name().toLowerCase(Locale.ROOT), Map.of());
        return commands.entrySet().stream()
                .map(command ->
                        new BotCommand(command.getKey(), command.getValue().getOrDefault(language.code(), "")))
                .toList();
    }

    /** The words that a command stands for: {@code tutup_kasus} is TUTUP KASUS, and every bot is asked for /help. */
    static String typed(String command) {
        var word = command.toUpperCase(Locale.ROOT).replace('_', ' ');
        return Optional.of(word).filter(other -> !other.equals("HELP")).orElse("BANTUAN");
    }
}
