package id.temani.desk;

import id.temani.casefile.CaseWord;
import id.temani.casefile.CaseWords;
import id.temani.casefile.ResultDesk;
import id.temani.handoff.Roster;

/** What a coordinator types about cases: results of tests of their own unit, and nothing else. */
public final class CoordinatorCases {

    private final CaseWords words;
    private final Roster roster;
    private final ResultDesk results;

    public CoordinatorCases(CaseWords words, Roster roster, ResultDesk results) {
        this.words = words;
        this.roster = roster;
        this.results = results;
    }

    /** Says whether it was. */
    boolean said(Visit visit, String text) {
        var spoken = words.read(text, CaseWord.Who.COORDINATOR);
        var unit = roster.unitOfCoordinator(visit.id());
        if (spoken.isEmpty() || unit.isEmpty()) {
            return false;
        }
        var who = new ResultDesk.Coordinator(visit.id(), visit.language(), unit.get());
        results.result(who, spoken.get().number(), spoken.get().rest(), visit.now(), visit.letters());
        return true;
    }
}
