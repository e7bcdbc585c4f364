package id.temani.desk;

import id.temani.access.BrowserPasses;
import id.temani.wording.CoordinatorLine;
import id.temani.wording.Phrasebook;
import java.util.Map;

/** Gives a coordinator who asks a code for the simulator, where it runs beside a real channel and so needs one. */
public final class SimulatorCodes {

    private final BrowserPasses passes;
    private final boolean given;
    private final Phrasebook phrases;

    /** @param given whether the simulator runs beside a real channel */
    public SimulatorCodes(BrowserPasses passes, boolean given, Phrasebook phrases) {
        this.passes = passes;
        this.given = given;
        this.phrases = phrases;
    }

    /** Anybody may play a coordinator inside the simulator, so a code goes to real chats only. */
    void answer(Visit visit) {
        if (!given || !visit.real()) {
            visit.reply(phrases.say(visit.language(), CoordinatorLine.SIMULATOR_NEEDS_NO_CODE));
            return;
        }
        visit.reply(phrases.say(
                visit.language(),
                CoordinatorLine.SIMULATOR_CODE,
                Map.of(
                        "code",
                        passes.code(visit.id(), visit.now()),
                        "minutes",
                        Long.toString(BrowserPasses.CODE_VALID.toMinutes()))));
    }
}
