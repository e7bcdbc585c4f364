package id.temani.flows.engine;

import id.temani.conversation.Facts;
import id.temani.flows.definition.Step;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The units from which somebody can choose who wishes for an agent from elsewhere: neighbours first, a page at a time. */
record OtherUnits(Units units) {

    /** With "any of them" and "more units" a page has the ten rows of a list of WhatsApp. */
    static final int ON_A_PAGE = 8;

    private static final String PAGE = "other-units-page";

    /** The ids of the open page, and what turns it where there is more than one. */
    List<String> codes(TalkDraft talk) {
        var all = ids(talk);
        var codes = new ArrayList<>(all.stream()
                .skip((long) page(talk, all.size()) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList());
        if (all.size() > ON_A_PAGE) {
            codes.add(Step.NEXT_UNITS);
        }
        return codes;
    }

    /** After the last page comes the first. */
    void turn(TalkDraft talk) {
        var next = page(talk, ids(talk).size()) + 1;
        talk.remember(PAGE, Integer.toString(next * ON_A_PAGE < ids(talk).size() ? next : 0));
    }

    /** Also of a page that is not open any more: its buttons are still there. */
    boolean offers(TalkDraft talk, String id) {
        return ids(talk).contains(id);
    }

    boolean isOther(TalkDraft talk, Unit unit) {
        return !talk.fact(Facts.UNIT).equals(Optional.of(unit.id().value()));
    }

    private List<String> ids(TalkDraft talk) {
        var neighbours = talk.fact(Facts.UNIT).map(UnitId::new).flatMap(units::byId).stream()
                .flatMap(own -> own.neighbours().stream())
                .flatMap(id -> units.byId(id).stream());
        return Stream.concat(neighbours, units.all().stream())
                .filter(unit -> unit.active() && isOther(talk, unit))
                .map(unit -> unit.id().value())
                .distinct()
                .toList();
    }

    /** The directory may have become shorter since the page was turned. */
    private static int page(TalkDraft talk, int units) {
        var page = talk.fact(PAGE).map(Integer::parseInt).orElse(0);
        return page * ON_A_PAGE < units ? page : 0;
    }
}
