package id.temani.desk;

import id.temani.handoff.Roster;
import id.temani.unit.Poster;
import id.temani.unit.Posters;
import id.temani.unit.Unit;
import id.temani.unit.Units;
import id.temani.wording.Barcodes;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Phrasebook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** POSTER: the codes of a unit's posters; with one behind it, its links, and pictures of them to print. */
public final class CoordinatorPosters {

    private final Roster roster;
    private final Units units;
    private final Posters posters;
    private final Barcodes barcodes;
    private final List<CoordinatorInvitations.Door> doors;
    private final Phrasebook phrases;

    /** @param doors with the greeting that people find in the text box, where there is one; may be none */
    public CoordinatorPosters(
            Roster roster,
            Units units,
            Posters posters,
            Barcodes barcodes,
            List<CoordinatorInvitations.Door> doors,
            Phrasebook phrases) {
        this.roster = roster;
        this.units = units;
        this.posters = posters;
        this.barcodes = barcodes;
        this.doors = List.copyOf(doors);
        this.phrases = phrases;
    }

    void show(Visit visit, String rest) {
        var unit = roster.unitOfCoordinator(visit.id()).flatMap(units::byId);
        if (unit.isEmpty()) {
            visit.reply(phrases.say(visit.language(), CoordinatorLine.POSTERS_NONE));
            return;
        }
        var typed = rest.strip().toLowerCase(Locale.ROOT);
        named(unit.get(), typed).ifPresentOrElse(one -> one(visit, unit.get(), one), () -> all(visit, unit.get()));
    }

    private Optional<Poster> named(Unit unit, String typed) {
        return posters.of(unit.id()).stream()
                .filter(poster -> poster.code().equals(typed))
                .findFirst();
    }

    private void all(Visit visit, Unit unit) {
        var language = visit.language();
        var rows = posters.of(unit.id()).stream()
                .map(poster -> phrases.text(
                        language,
                        CoordinatorLine.POSTERS_ROW,
                        Map.of("place", poster.place(), "poster", poster.code(), "code", poster.linked(unit))))
                .collect(Collectors.joining("\n"));
        visit.reply(
                rows.isEmpty()
                        ? phrases.say(language, CoordinatorLine.POSTERS_NONE)
                        : phrases.say(language, CoordinatorLine.POSTERS, Map.of("rows", rows)));
    }

    private void one(Visit visit, Unit unit, Poster poster) {
        var language = visit.language();
        var code = poster.linked(unit);
        visit.reply(phrases.say(
                language, CoordinatorLine.POSTER, Map.of("place", poster.place(), "greeting", greeting(visit, code))));
        doors.forEach(door -> {
            var link = link(door, visit, code);
            visit.reply(phrases.say(language, CoordinatorLine.POSTER_LINK, Map.of("app", door.name(), "link", link))
                    .enclosing(barcodes.draw(phrases.text(language, CoordinatorLine.INVITED_QR_NAME), link)));
        });
    }

    /** Telegram takes nothing but the code; elsewhere it stands in words that a person may send with an easy mind. */
    private String link(CoordinatorInvitations.Door door, Visit visit, String code) {
        var carried = door.words() ? greeting(visit, code) : code;
        return door.link()
                .formatted(URLEncoder.encode(carried, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private String greeting(Visit visit, String code) {
        return phrases.text(visit.language(), CoordinatorLine.POSTER_GREETING, Map.of("code", code));
    }
}
