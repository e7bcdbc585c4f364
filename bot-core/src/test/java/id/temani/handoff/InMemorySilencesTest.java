package id.temani.handoff;

class InMemorySilencesTest extends SilencesContract {

    private final Silences silences = new InMemorySilences();

    @Override
    protected Silences silences() {
        return silences;
    }

    @Override
    protected HandoffId talk() {
        return HandoffId.random();
    }
}
