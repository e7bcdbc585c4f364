package id.temani.reminder;

import id.temani.casefile.CaseFiles;
import id.temani.casefile.CaseHandOvers;
import id.temani.handoff.AgentId;
import java.time.Instant;
import java.util.List;

/** The cases that were offered to an agent by another one or by a coordinator, and not answered yet. */
public final class OfferedCases implements Agenda.Cases {

    private final CaseFiles files;
    private final CaseHandOvers handOvers;

    public OfferedCases(CaseFiles files, CaseHandOvers handOvers) {
        this.files = files;
        this.handOvers = handOvers;
    }

    @Override
    public List<Agenda.Offered> offeredTo(AgentId agent, Instant now) {
        return handOvers.offeredTo(agent).stream()
                .flatMap(one -> files.find(one.file()).filter(file -> one.isOpen(file, now)).stream())
                .map(file -> new Agenda.Offered(file.alias(), file.number()))
                .toList();
    }
}
