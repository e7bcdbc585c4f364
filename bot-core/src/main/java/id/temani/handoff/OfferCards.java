package id.temani.handoff;

import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import id.temani.wording.Choice;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Line;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;
import id.temani.wording.TalkLine;
import id.temani.wording.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a request as staff see it: before acceptance no band and no text, afterwards what was shared. */
public final class OfferCards {

    /** The question an offer's buttons belong to, before its number. */
    public static final String OFFER = "offer-";

    /** What the button sends with which a coordinator has more agents asked, before its number. */
    public static final String WIDEN = "widen";

    /** What a button under a talk belongs to, before its number. */
    public static final String CASE = "case-";

    /** The same for a line to begin with. */
    public static final String OPENING = "opening-";

    private final Phrasebook phrases;
    private final Units units;

    public OfferCards(Phrasebook phrases, Units units) {
        this.phrases = phrases;
        this.units = units;
    }

    Utterance offer(Handoff request, Language language, Instant now) {
        var line = request.urgent() ? Line.OFFER_URGENT : Line.OFFER;
        var number = Integer.toString(request.number());
        return phrases.say(
                        language,
                        line,
                        Map.of(
                                "alias", request.alias().toString(),
                                "district", district(request.unit()),
                                "wait", ago(language, request.requestedAt(), now),
                                "wishes", wishes(request, language),
                                "language", phrases.nameOf(request.language(), language),
                                "number", number))
                .offering(
                        button(language, number, "take", Line.OFFER_TAKE, "AMBIL"),
                        button(language, number, "later", Line.OFFER_DECLINE, "NANTI"),
                        button(language, number, "know", Line.OFFER_KNOW, "KENAL"));
    }

    /** An offer that a coordinator asked for: it says so first. */
    Utterance assigned(Handoff request, Language language, Instant now) {
        var offer = offer(request, language, now);
        return new Utterance(phrases.text(language, Line.OFFER_ASSIGNED) + "\n" + offer.text(), offer.choices());
    }

    Utterance caseCard(Handoff taken, Language language) {
        return phrases.say(
                        language,
                        Line.CASE_CARD,
                        Map.of(
                                "alias", taken.alias().toString(),
                                "number", Integer.toString(taken.number()),
                                "door", door(taken, language),
                                "band", phrases.text(language, band(taken.band())),
                                "wishes", wishes(taken, language),
                                "detail", taken.detail().orElse("–")))
                .offering(
                        caseButton(taken, language, "hand", TalkLine.CASE_HAND_OVER, "SERAHKAN " + taken.number()),
                        caseButton(taken, language, "close", TalkLine.CASE_CLOSE, "TUTUP KASUS " + taken.number()),
                        caseButton(taken, language, "danger", TalkLine.CASE_EMERGENCY, "DARURAT " + taken.number()));
    }

    /** With which a coordinator has more agents asked at once. */
    public Choice widening(Handoff request, Language language) {
        return Choice.typedAs(
                WIDEN + "-" + request.number() + ":now",
                phrases.text(language, CoordinatorLine.WIDEN),
                "LUAS " + request.number());
    }

    /** A live talk with what its agent can do about it, each one tap away. */
    public Utterance talk(Handoff live, Language language, Instant now) {
        var number = " " + live.number();
        return about(live, language, Line.CASES_LIVE, now)
                .offering(
                        caseButton(live, language, "write", TalkLine.CASE_WRITE, "GANTI" + number),
                        caseButton(live, language, "hand", TalkLine.CASE_HAND_OVER, "SERAHKAN" + number),
                        caseButton(live, language, "close", TalkLine.CASE_CLOSE, "TUTUP KASUS" + number),
                        caseButton(live, language, "danger", TalkLine.CASE_EMERGENCY, "DARURAT" + number),
                        caseButton(live, language, "know", TalkLine.CASE_KNOW, "KENAL" + number));
    }

    private Choice caseButton(Handoff live, Language language, String what, TalkLine label, String words) {
        return Choice.typedAs(CASE + live.number() + ":" + what, phrases.text(language, label), words);
    }

    /** Lines that an agent who does not know how to begin can send with one tap. */
    Utterance openings(Handoff taken, Language language) {
        return phrases.say(
                        language,
                        TalkLine.OPENINGS,
                        Map.of(
                                "alias", taken.alias().toString(),
                                "one", phrases.text(language, TalkLine.OPENING_ONE),
                                "two", phrases.text(language, TalkLine.OPENING_TWO),
                                "three", phrases.text(language, TalkLine.OPENING_THREE)))
                .offering(
                        opening(taken, language, "one", TalkLine.OPENING_NAMED_ONE, "SAPA 1"),
                        opening(taken, language, "two", TalkLine.OPENING_NAMED_TWO, "SAPA 2"),
                        opening(taken, language, "three", TalkLine.OPENING_NAMED_THREE, "SAPA 3"));
    }

    private Choice opening(Handoff taken, Language language, String which, TalkLine label, String words) {
        return Choice.typedAs(OPENING + taken.number() + ":" + which, phrases.text(language, label), words);
    }

    /** How long ago something was, in the words of a person. */
    public String ago(Language language, Instant since, Instant now) {
        var minutes = Duration.between(since, now).toMinutes();
        if (minutes < 1) {
            return phrases.text(language, Line.JUST_NOW);
        }
        return minutes < 120
                ? phrases.text(language, Line.MINUTES, Map.of("minutes", Long.toString(minutes)))
                : phrases.text(language, Line.HOURS, Map.of("hours", Long.toString(minutes / 60)));
    }

    /** The kecamatan: as coarse as an area gets before the resident agrees to more. */
    public String district(UnitId unit) {
        return units.byId(unit).map(known -> known.district()).orElse("–");
    }

    /** A unit as coordinators know it: its village and kecamatan. */
    public String unit(UnitId unit) {
        return units.byId(unit)
                .map(known -> known.kelurahan() + ", " + known.district())
                .orElse("–");
    }

    /** A line for staff about somebody who has asked for a person. */
    public Utterance about(Handoff request, Language language, Phrase line, Instant now) {
        return phrases.say(
                language,
                line,
                Map.of(
                        "alias", request.alias().toString(),
                        "district", district(request.unit()),
                        "wait", ago(language, request.requestedAt(), now),
                        "number", Integer.toString(request.number())));
    }

    private Choice button(Language language, String number, String answer, Line label, String word) {
        return Choice.typedAs(OFFER + number + ":" + answer, phrases.text(language, label), word + " " + number);
    }

    private String wishes(Handoff request, Language language) {
        var said = Stream.of(
                        area(request.wishes().area()),
                        gender(request.wishes().gender()),
                        when(request.wishes().when()))
                .flatMap(Optional::stream)
                .map(line -> phrases.text(language, line))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? phrases.text(language, Line.WISH_NONE) : said;
    }

    private static Optional<Line> area(Wishes.Area area) {
        return switch (area) {
            case ELSEWHERE -> Optional.of(Line.AREA_ELSEWHERE);
            case NEARBY -> Optional.of(Line.AREA_NEARBY);
            case ANY -> Optional.empty();
        };
    }

    private static Optional<Line> gender(Wishes.Gender gender) {
        return switch (gender) {
            case WOMAN -> Optional.of(Line.WISH_WOMAN);
            case MAN -> Optional.of(Line.WISH_MAN);
            case ANY -> Optional.empty();
        };
    }

    private static Optional<Line> when(Wishes.When when) {
        return switch (when) {
            case NOW -> Optional.empty();
            case LATER -> Optional.of(Line.WISH_LATER);
        };
    }

    /** By which door, and what somebody who comes back said about it. */
    private String door(Handoff taken, Language language) {
        var aftercare = taken.wishes().aftercare();
        var said = Stream.concat(
                        aftercare.origin().map(OfferCards::origin).stream(),
                        aftercare.hope().map(OfferCards::hope).stream())
                .map(line -> ", " + phrases.text(language, line))
                .collect(Collectors.joining());
        return phrases.text(language, door(taken.door())) + said;
    }

    private static Line origin(Aftercare.Origin origin) {
        return switch (origin) {
            case SIL -> Line.FROM_SIL;
            case PBM -> Line.FROM_PBM;
            case CLINIC -> Line.FROM_CLINIC;
            case CENTRE -> Line.FROM_CENTRE;
            case OTHER -> Line.FROM_ELSEWHERE;
        };
    }

    private static Line hope(Aftercare.Hope hope) {
        return switch (hope) {
            case LISTEN -> Line.HOPES_LISTEN;
            case PLAN -> Line.HOPES_PLAN;
            case GROUP -> Line.HOPES_GROUP;
            case FAMILY -> Line.HOPES_FAMILY;
            case ACTIVITY -> Line.HOPES_ACTIVITY;
            case OTHER -> Line.HOPES_SOMETHING_ELSE;
        };
    }

    private static Line door(Handoff.Door door) {
        return switch (door) {
            case MYSELF -> Line.DOOR_MYSELF;
            case FAMILY -> Line.DOOR_FAMILY;
            case RETURNING -> Line.DOOR_RETURNING;
        };
    }

    /** The band as a hint, in words; never a diagnosis. */
    public String band(Handoff request, Language language) {
        return phrases.text(language, band(request.band()));
    }

    private static Line band(Optional<String> band) {
        return switch (band.orElse("")) {
            case "low" -> Line.BAND_LOW;
            case "moderate" -> Line.BAND_MODERATE;
            case "high" -> Line.BAND_HIGH;
            case "incomplete" -> Line.BAND_INCOMPLETE;
            default -> Line.BAND_NONE;
        };
    }
}
