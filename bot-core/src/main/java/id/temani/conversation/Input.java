package id.temani.conversation;

/** What a flow is asked to react to. */
public sealed interface Input {

    /** Typed text. The engine reads it as a command word, as the number or words of a choice, or as neither. */
    record Said(String text) implements Input {
        @Override
        public String toString() {
            return "Said[redacted]";
        }
    }

    /** A tapped button, by the payload we gave it. One that belongs to another question changes nothing. */
    record Tapped(String payload) implements Input {
        @Override
        public String toString() {
            return "Tapped[redacted]";
        }
    }

    /** Something happened that the person did not do: {@code event} is a name the flows know. */
    record Happened(String event) implements Input {}
}
