/** Outages of channels, read off what every node leaves in the database. */
@NullMarked
package id.temani.postgres.outage;

import org.jspecify.annotations.NullMarked;
