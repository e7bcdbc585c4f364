package id.temani.desk;

import id.temani.casefile.CaseWord;
import id.temani.casefile.CaseWords;
import id.temani.casefile.LeftCases;
import id.temani.casefile.ResultDesk;
import id.temani.casefile.Spoken;
import id.temani.handoff.Roster;
import java.util.Optional;

/** What a coordinator types or taps about cases: results of tests, and cases that need another agent. */
public final class CoordinatorCases {

    private final CaseWords words;
    private final Roster roster;
    private final ResultDesk results;
    private final LeftCases left;

    public CoordinatorCases(CaseWords words, Roster roster, ResultDesk results, LeftCases left) {
        this.words = words;
        this.roster = roster;
        this.results = results;
        this.left = left;
    }

    /** Says whether it was. */
    boolean said(Visit visit, String text) {
        return words.read(text, CaseWord.Who.COORDINATOR)
                .map(spoken -> carryOut(spoken, visit))
                .orElse(false);
    }

    /** Says whether a button was. */
    boolean tapped(Visit visit, String payload) {
        Optional<Spoken> spoken = Spoken.tapped(payload) ? Spoken.of(payload) : Optional.empty();
        return spoken.filter(one -> one.word().isOf(CaseWord.Who.COORDINATOR))
                .map(one -> carryOut(one, visit))
                .orElse(false);
    }

    private boolean carryOut(Spoken spoken, Visit visit) {
        var unit = roster.unitOfCoordinator(visit.id());
        if (unit.isEmpty()) {
            return false;
        }
        var who = new ResultDesk.Coordinator(visit.id(), visit.language(), unit.get());
        switch (spoken.word()) {
            case LEFT -> left.list(who, visit.real(), visit.letters());
            case GIVE -> left.give(who, visit.real(), spoken.number(), spoken.rest(), visit.now(), visit.letters());
            default -> result(spoken, who, visit);
        }
        return true;
    }

    private void result(Spoken spoken, ResultDesk.Coordinator who, Visit visit) {
        if (spoken.number() == 0) {
            results.waiting(who, visit.real(), visit.now(), visit.letters());
        } else {
            results.result(who, spoken.number(), spoken.rest(), visit.now(), visit.letters());
        }
    }
}
