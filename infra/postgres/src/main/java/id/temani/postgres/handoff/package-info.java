/** Requests, agents, coordinators and invitations on PostgreSQL. */
@NullMarked
package id.temani.postgres.handoff;

import org.jspecify.annotations.NullMarked;
