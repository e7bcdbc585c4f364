package id.temani.app;

import id.temani.casefile.CaseCards;
import id.temani.casefile.CaseNews;
import id.temani.casefile.CaseText;
import id.temani.casefile.CaseTransfer;
import id.temani.casefile.HandingOn;
import id.temani.casefile.LeftCases;
import id.temani.casefile.Successors;
import id.temani.handoff.Oversight;
import id.temani.postgres.Storage;
import id.temani.postgres.casefile.CaseStorage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases that go from one agent to another. */
@Configuration(proxyBeanMethods = false)
class CaseMovesWiring {

    @Bean
    Successors successors(Storage storage, CaseText text) {
        return new Successors(storage.roster(), storage.handoffs(), text);
    }

    @Bean
    CaseTransfer caseTransfer(CaseStorage cases, CaseNews news, CaseText text) {
        return new CaseTransfer(cases.files(), cases.handOvers(), cases.appointments(), news, text);
    }

    @Bean
    HandingOn handingOn(
            CaseStorage cases,
            Storage storage,
            Successors successors,
            CaseTransfer transfer,
            CaseCards cards,
            CaseText text) {
        return new HandingOn(
                cases.files(),
                cases.handOvers(),
                cases.consents(),
                successors,
                transfer,
                cards,
                storage.roster(),
                cases.appointments(),
                text);
    }

    @Bean
    LeftCases leftCases(
            CaseStorage cases,
            Storage storage,
            CaseTransfer transfer,
            HandingOn handing,
            Successors successors,
            Oversight oversight,
            CaseText text) {
        return new LeftCases(cases.files(), transfer, handing, successors, oversight, storage.roster(), text);
    }
}
