package id.temani.flows.scrub;

import id.temani.relay.Contact.Kind;

/**
 * Contact data in a plain text.
 *
 * @param to exclusive
 */
record Found(Kind kind, int from, int to) {}
