/** From "I want to talk to somebody" to a person who answers: requests, offers, agents on duty, invitations. */
@NullMarked
package id.temani.handoff;

import org.jspecify.annotations.NullMarked;
