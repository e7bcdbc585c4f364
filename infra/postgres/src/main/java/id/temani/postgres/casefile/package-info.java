/** Cases, their appointments, consents and records. */
@NullMarked
package id.temani.postgres.casefile;

import org.jspecify.annotations.NullMarked;
