package id.temani.desk;

import id.temani.conversation.Content;
import id.temani.conversation.Vocabulary;
import id.temani.resident.Language;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Line;
import id.temani.wording.Phrase;
import id.temani.wording.Phrasebook;

/** Serves coordinators in the chat: they see the work, never the words. */
public final class CoordinatorDesk {

    private final CoordinatorInvitations invitations;
    private final CoordinatorReviews reviews;
    private final CoordinatorLists lists;
    private final CoordinatorChoices choices;
    private final CoordinatorTeam team;
    private final CoordinatorFigures figures;
    private final CoordinatorOutreach outreach;
    private final CoordinatorPosters posters;
    private final CoordinatorCases cases;
    private final StaffErasure erasure;
    private final SimulatorCodes simulatorCodes;
    private final Vocabulary words;
    private final Phrasebook phrases;

    public CoordinatorDesk(
            CoordinatorInvitations invitations,
            CoordinatorReviews reviews,
            CoordinatorLists lists,
            CoordinatorChoices choices,
            CoordinatorTeam team,
            CoordinatorFigures figures,
            CoordinatorOutreach outreach,
            CoordinatorPosters posters,
            CoordinatorCases cases,
            StaffErasure erasure,
            SimulatorCodes simulatorCodes,
            Vocabulary words,
            Phrasebook phrases) {
        this.invitations = invitations;
        this.reviews = reviews;
        this.lists = lists;
        this.choices = choices;
        this.team = team;
        this.figures = figures;
        this.outreach = outreach;
        this.posters = posters;
        this.cases = cases;
        this.erasure = erasure;
        this.simulatorCodes = simulatorCodes;
        this.words = words;
        this.phrases = phrases;
    }

    void serve(Visit visit) {
        switch (visit.content()) {
            case Content.Text(var text) -> read(visit, text);
            case Content.Tap(var payload, var label) -> tapped(payload, visit);
            case Content.Opened opened -> help(visit);
            case Content.Photo photo -> say(visit, Line.UNSUPPORTED_PHOTO);
            case Content.Unsupported unsupported -> say(visit, Line.UNSUPPORTED);
            case Content.Edited edited -> {}
            case Content.Blocked blocked -> {}
            case Content.Unblocked unblocked -> {}
        }
    }

    private void read(Visit visit, String text) {
        if (!cases.said(visit, text)) {
            words.coordinator(text).ifPresentOrElse(word -> carryOut(word, visit), () -> help(visit));
        }
    }

    private void tapped(String payload, Visit visit) {
        if (erasure.confirms(payload)) {
            erasure.erase(visit, visit.language(), false);
        } else if (payload.startsWith(CoordinatorLists.QUEUE_PAGE)) {
            lists.queue(visit, payload.substring(CoordinatorLists.QUEUE_PAGE.length()));
        } else if (payload.startsWith(CoordinatorLists.AGENTS_PAGE)) {
            lists.agents(visit, payload.substring(CoordinatorLists.AGENTS_PAGE.length()));
        } else if (payload.startsWith(CoordinatorOutreach.BUTTON)) {
            outreach.log(visit, payload.substring(CoordinatorOutreach.BUTTON.length()));
        } else if (!cases.tapped(visit, payload) && !choices.tapped(payload, visit) && !team.tapped(payload, visit)) {
            help(visit);
        }
    }

    private void carryOut(Vocabulary.CoordinatorCommand command, Visit visit) {
        switch (command.word()) {
            case UNDANG -> invitations.invite(visit);
            case ULASAN -> reviews.show(visit);
            case ANTREAN -> lists.queue(visit, command.rest());
            case ANGKA -> figures.show(visit, command.rest());
            case JANGKAU -> outreach.log(visit, command.rest());
            case POSTER -> posters.show(visit, command.rest());
            case AGEN -> lists.agents(visit, command.rest());
            case TUNJUK, LUAS, BATAL -> choices.typed(command.word(), command.rest(), visit);
            case TERIMA, TOLAK, BIMTEK, HENTIKAN, PULIHKAN -> team.typed(command.word(), command.rest(), visit);
            case SIMULATOR -> simulatorCodes.answer(visit);
            case BANTUAN -> help(visit);
            case TUTUP -> say(visit, Line.HIDDEN);
            case HAPUS -> visit.reply(erasure.question(visit.language()));
            case HAPUS_SEMUA -> erasure.erase(visit, visit.language(), false);
        }
    }

    private void help(Visit visit) {
        say(visit, CoordinatorLine.COORDINATOR_HELP);
        say(visit, CoordinatorLine.COORDINATOR_HELP_TEAM);
    }

    private void say(Visit visit, Phrase line) {
        Language language = visit.language();
        visit.reply(phrases.say(language, line));
    }
}
