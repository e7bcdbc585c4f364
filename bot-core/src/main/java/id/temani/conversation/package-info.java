/** One talk: what came in, where it stands, what we say. The desk here is the path of every inbound message. */
@NullMarked
package id.temani.conversation;

import org.jspecify.annotations.NullMarked;
