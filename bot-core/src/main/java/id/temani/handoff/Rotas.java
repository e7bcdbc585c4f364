package id.temani.handoff;

import id.temani.duty.Rota;
import id.temani.duty.Standing;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.time.Instant;
import java.time.LocalDate;

/** What the units' files say about when somebody is on duty. */
public record Rotas(Units units) {

    public Rota of(UnitId unit) {
        return units.byId(unit).map(Unit::rota).orElse(Rota.CAPITAL);
    }

    public Standing standing(RecoveryAgent agent, Instant now) {
        return agent.duty().standing(of(agent.unit()), now);
    }

    /** The day it is where the agent is. */
    LocalDate today(RecoveryAgent agent, Instant now) {
        return of(agent.unit()).today(now);
    }
}
