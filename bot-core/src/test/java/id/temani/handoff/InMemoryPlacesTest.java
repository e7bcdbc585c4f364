package id.temani.handoff;

class InMemoryPlacesTest extends PlacesContract {

    private final Places places = new InMemoryPlaces();

    @Override
    protected Places places() {
        return places;
    }

    @Override
    protected HandoffId request() {
        return HandoffId.random();
    }
}
