package id.temani.flows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.conversation.Facts;
import id.temani.conversation.FlowEngine;
import id.temani.conversation.Input;
import id.temani.conversation.Talk;
import id.temani.flows.Flows;
import id.temani.flows.instrument.PolicyFiles;
import id.temani.screening.FirstPass;
import id.temani.screening.pathway.PathwayPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Low risk leads to a few words by the table for everybody, and to a talk by that of Margasari. */
class UnitPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");
    private static final EngineParts PARTS = Flows.load(FirstPass.FULL).parts();
    private static final String TABLE = "src/main/resources/policy/default.yaml";

    private final FlowEngine engine = DefinedFlowEngine.onTable(withOwnTable());

    @Test
    void theTableOfTheirUnitDecidesWhereItIsKnown() {
        assertThat(notLately(Talk.unbegun().withFact(Facts.UNIT, "margasari")).fact(Facts.PATHWAY))
                .contains("talk");
        assertThat(notLately(Talk.unbegun().withFact(Facts.UNIT, "wameo")).fact(Facts.PATHWAY))
                .contains("brief-information");
        assertThat(notLately(Talk.unbegun()).fact(Facts.PATHWAY)).contains("brief-information");
    }

    @Test
    void whoeverSaysAfterwardsWhereTheyAreFromGetsTheTableOfTheirUnit() {
        var asked = said(notLately(Talk.unbegun()), "bicara", "setuju");
        assertThat(asked.position().orElseThrow().step()).isEqualTo("unit");

        var typed = engine.advance(asked, new Input.Said("margasari balikpapan"), NOW)
                .talk();
        var tapped = engine.advance(asked, new Input.Tapped("ask-person.unit:margasari"), NOW)
                .talk();

        assertThat(typed.fact(Facts.PATHWAY)).contains("talk");
        assertThat(tapped.fact(Facts.PATHWAY)).contains("talk");
    }

    private Talk notLately(Talk talk) {
        return said(
                talk,
                "halo",
                "mulai",
                "1",
                "18 atau lebih",
                "diriku sendiri",
                "setuju",
                "mulai",
                "mulai",
                "ganja",
                "tidak pernah",
                "tidak pernah",
                "tidak pernah",
                "tidak pernah",
                "lihat hasil");
    }

    private Talk said(Talk talk, String... texts) {
        var at = talk;
        for (var text : texts) {
            at = engine.advance(at, new Input.Said(text), NOW).talk();
        }
        return at;
    }

    private static EngineParts withOwnTable() {
        var tables = List.of(PARTS.policies().getFirst(), ofMargasari());
        return new EngineParts(
                PARTS.flows(),
                PARTS.texts(),
                PARTS.contacts(),
                PARTS.units(),
                PARTS.facilities(),
                PARTS.cards(),
                PARTS.search(),
                PARTS.instruments(),
                tables,
                PARTS.firstPass(),
                PARTS.reader(),
                PARTS.vocabulary(),
                PARTS.times());
    }

    private static PathwayPolicy ofMargasari() {
        try {
            var table = Files.readString(Path.of(TABLE))
                    .replace("policy: default", "policy: margasari")
                    .replace("{band: low, pathway: brief-information,", "{band: low, pathway: talk,");
            return PolicyFiles.read("policy/margasari.yaml", table, PARTS.instruments());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
