package id.temani.app.load;

/** What the platform makes of one message. */
sealed interface Answer {

    /** Shown, and said so. */
    record Accepted() implements Answer {}

    /** 429: nothing for this chat before so many seconds are over. */
    record TooMany(int seconds) implements Answer {}

    /** 500, and not shown. */
    record Failed() implements Answer {}

    /** The connection ends without an answer. */
    record Dropped(boolean shown) implements Answer {}

    /** The answer would come after everybody's time-out. */
    record Late(boolean shown) implements Answer {}
}
