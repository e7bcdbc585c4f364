package id.temani.privacy;

class InMemoryRightsUsedTest extends RightsUsedContract {

    private final RightsUsed rights = new InMemoryRightsUsed();

    @Override
    protected RightsUsed rights() {
        return rights;
    }
}
