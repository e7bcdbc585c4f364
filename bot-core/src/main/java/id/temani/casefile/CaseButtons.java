package id.temani.casefile;

import id.temani.casefile.CaseWords.Term;
import id.temani.resident.Language;
import id.temani.wording.CaseLine;
import id.temani.wording.Choice;
import id.temani.wording.HandOnLine;
import id.temani.wording.InterviewLine;
import id.temani.wording.Phrase;
import id.temani.wording.ReferralLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be done with a case now: what is used most on its card, the rest one tap behind it, never more than ten together. */
final class CaseButtons {

    /** A list of WhatsApp has ten rows; the other channels show the same. */
    static final int MOST = 10;

    private final CaseText text;

    CaseButtons(CaseText text) {
        this.text = text;
    }

    /** On the card. Where the case waits for a step, the steps come before what is done every week. */
    List<Choice> first(CaseFile file, Language language) {
        var steps = steps(file, language);
        var daily = daily(file, language);
        var waits = switch (file.state()) {
            case ACCEPTED, ASSESSED, REFERRED, DECLINED -> true;
            case REQUESTED, PROGRAMME, BRIEF_ADVICE, EVALUATION, AFTERCARE, CLOSED -> false;
        };
        var ordered = waits ? Stream.of(steps, daily) : Stream.of(daily, steps);
        return Stream.concat(
                        ordered.flatMap(List::stream),
                        Stream.of(button(language, CaseWord.MORE, file, CaseLine.BUTTON_MORE)))
                .toList();
    }

    private List<Choice> daily(CaseFile file, Language language) {
        var buttons = new ArrayList<Choice>();
        if (file.state().accompanied()) {
            buttons.add(button(language, CaseWord.SESSION, file, CaseLine.BUTTON_SESSION));
        }
        buttons.add(button(language, CaseWord.AGENDA, file, CaseLine.BUTTON_AGENDA));
        buttons.add(button(language, CaseWord.NOTE, file, CaseLine.BUTTON_NOTE));
        buttons.add(button(language, CaseWord.PLAN, file, CaseLine.BUTTON_PLAN));
        return buttons;
    }

    private List<Choice> steps(CaseFile file, Language language) {
        var buttons = new ArrayList<Choice>();
        if (file.state() == CaseState.REFERRED) {
            buttons.add(button(language, CaseWord.ANSWERED, file, ReferralLine.ANSWER_BUTTON));
        }
        buttons.addAll(paths(file, language));
        if (file.mayBecome(CaseState.ASSESSED)) {
            buttons.add(button(language, CaseWord.INTERVIEW, file, InterviewLine.BUTTON));
        }
        if (file.state() == CaseState.ACCEPTED) {
            buttons.add(button(language, CaseWord.ASSESS, file, CaseLine.BUTTON_ASSESS));
        }
        if (file.mayBecome(CaseState.REFERRED)) {
            buttons.add(button(language, CaseWord.REFER, file, ReferralLine.BUTTON));
        }
        return buttons;
    }

    /** The states that an agent may choose now; the assessment and the end have buttons of their own. */
    List<Choice> paths(CaseFile file, Language language) {
        return CasePath.chosen(file.state()).stream()
                .map(state -> {
                    var term = text.name(Term.valueOf(state.name()), language);
                    return text.button(language, CaseWord.BECOME, file.number(), term, text.name(state, language));
                })
                .toList();
    }

    /** Behind LAINNYA, with the way back. */
    List<Choice> more(CaseFile file, Language language) {
        var buttons = new ArrayList<Choice>();
        if (file.state() == CaseState.REFERRED) {
            buttons.add(button(language, CaseWord.TAKE_BACK, file, ReferralLine.TAKE_BACK_BUTTON));
        } else if (file.state().accompanied()) {
            var test = text.words().say(Appointment.Kind.URINE_TEST, language);
            var label = text.name(Appointment.Kind.URINE_TEST, language);
            buttons.add(text.button(language, CaseWord.SESSION, file.number(), test, label));
        }
        if (file.state().accompanied()) {
            buttons.add(button(language, CaseWord.RETURNED, file, CaseLine.BUTTON_RETURNED));
        }
        if (mayBeAssessed(file) && file.state() != CaseState.ACCEPTED) {
            buttons.add(button(language, CaseWord.ASSESS, file, CaseLine.BUTTON_ASSESS));
        }
        buttons.add(button(language, CaseWord.SCALE, file, CaseLine.BUTTON_SCALE));
        buttons.add(button(language, CaseWord.QUALITY, file, CaseLine.BUTTON_QUALITY));
        buttons.add(button(language, CaseWord.LETTER, file, CaseLine.BUTTON_LETTER));
        buttons.add(button(language, CaseWord.RENEW, file, CaseLine.BUTTON_CONSENTS));
        buttons.add(button(language, CaseWord.HAND_ON, file, HandOnLine.BUTTON));
        buttons.add(button(language, CaseWord.END, file, CaseLine.BUTTON_CLOSE));
        buttons.add(button(language, CaseWord.CARD, file, CaseLine.BUTTON_CARD));
        return buttons;
    }

    /** Also a second time, while nothing was decided after the first. */
    static boolean mayBeAssessed(CaseFile file) {
        return file.mayBecome(CaseState.ASSESSED) || file.state() == CaseState.ASSESSED;
    }

    private Choice button(Language language, CaseWord word, CaseFile file, Phrase label) {
        return text.button(language, word, file.number(), label);
    }
}
