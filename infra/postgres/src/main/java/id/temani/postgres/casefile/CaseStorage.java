package id.temani.postgres.casefile;

import id.temani.casefile.Appointments;
import id.temani.casefile.CaseConsents;
import id.temani.casefile.CaseFiles;
import id.temani.casefile.CaseHandOvers;
import id.temani.casefile.CaseRecords;
import id.temani.casefile.Drafts;
import id.temani.casefile.Interviews;
import id.temani.postgres.vault.Keyring;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ports of cases on one PostgreSQL. All of them join the transaction of the calling thread. */
public record CaseStorage(
        CaseFiles files,
        Appointments appointments,
        CaseConsents consents,
        CaseRecords records,
        Drafts drafts,
        Interviews interviews,
        CaseHandOvers handOvers) {

    public static CaseStorage on(JdbcClient jdbc, Keyring keyring) {
        return new CaseStorage(
                new JdbcCaseFiles(jdbc, keyring),
                new JdbcAppointments(jdbc),
                new JdbcCaseConsents(jdbc),
                new JdbcCaseRecords(jdbc, keyring),
                new JdbcDrafts(jdbc),
                new JdbcInterviews(jdbc, keyring),
                new JdbcCaseHandOvers(jdbc));
    }
}
