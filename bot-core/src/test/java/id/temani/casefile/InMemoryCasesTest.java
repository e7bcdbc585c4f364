package id.temani.casefile;

import id.temani.handoff.AgentId;
import id.temani.resident.ConversationId;

class InMemoryCasesTest extends CasesContract {

    private final InMemoryCases cases = new InMemoryCases();
    private final AgentId agent = AgentId.random();

    @Override
    protected CaseFiles files() {
        return cases.files();
    }

    @Override
    protected Appointments appointments() {
        return cases.appointments();
    }

    @Override
    protected CaseRecords records() {
        return cases.records();
    }

    @Override
    protected CaseConsents consents() {
        return cases.consents();
    }

    @Override
    protected Drafts drafts() {
        return cases.drafts();
    }

    @Override
    protected ConversationId resident() {
        return ConversationId.random();
    }

    @Override
    protected AgentId agent() {
        return agent;
    }
}
