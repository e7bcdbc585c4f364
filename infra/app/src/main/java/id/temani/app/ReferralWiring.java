package id.temani.app;

import id.temani.app.intake.CommittedTurns;
import id.temani.app.paper.PdfPrinter;
import id.temani.app.referral.ReferralHtml;
import id.temani.app.referral.ReferralPage;
import id.temani.casefile.CasePath;
import id.temani.casefile.CaseText;
import id.temani.flows.Flows;
import id.temani.flows.casefile.CaseData;
import id.temani.postgres.Storage;
import id.temani.referral.PageTerms;
import id.temani.referral.ReferralAnswers;
import id.temani.referral.ReferralDesk;
import id.temani.referral.ReferralExtract;
import id.temani.referral.ReferralLetter;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Passing somebody on to a health or social service. */
@Configuration(proxyBeanMethods = false)
class ReferralWiring {

    @Bean
    PageTerms referralPageTerms(TemaniProperties settings, ReferralProperties referral) {
        return referral.terms(Optional.ofNullable(settings.publicUrl()));
    }

    @Bean
    ReferralLetter referralLetter(CaseData data, Flows flows, CaseText text) {
        return new ReferralLetter(data.facilities(), flows.units(), text, flows.phrasebook(), new PdfPrinter());
    }

    @Bean
    ReferralDesk referralDesk(
            Storage storage, CaseData data, CasePath path, CaseText text, ReferralLetter letter, PageTerms page) {
        var cases = storage.cases();
        return new ReferralDesk(
                storage.referrals(),
                data.facilities(),
                cases.files(),
                cases.consents(),
                cases.appointments(),
                path,
                text,
                letter,
                page,
                storage.tally());
    }

    @Bean
    ReferralExtract referralExtract(Storage storage, CaseData data, CaseText text, Flows flows) {
        return new ReferralExtract(
                storage.referrals(), storage.cases().files(), data.facilities(), text, flows.phrasebook());
    }

    @Bean
    ReferralAnswers referralAnswers(
            Storage storage, CasePath path, CaseText text, ReferralLetter letter, PageTerms page) {
        return new ReferralAnswers(storage.referrals(), storage.cases().files(), path, text, letter, page);
    }

    @Bean
    ServletRegistrationBean<ReferralPage> referralPage(
            ReferralAnswers answers, Storage storage, CommittedTurns turns, Flows flows, Clock clock) {
        var page = new ReferralPage(answers, storage.outbox(), turns, new ReferralHtml(flows.phrasebook()), clock);
        return new ServletRegistrationBean<>(page, PageTerms.PATH + "*");
    }
}
