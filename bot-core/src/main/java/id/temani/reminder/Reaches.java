package id.temani.reminder;

import id.temani.resident.ConversationId;

/** How people can be reached. Works in the caller's transaction. */
public interface Reaches {

    /** As things stand: a window opens again when the person writes. */
    Reach of(ConversationId person);
}
