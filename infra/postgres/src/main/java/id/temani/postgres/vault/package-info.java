/** Keys and what is done with them: sealing, look-up by keyed hash, key files, data keys in the database. */
@NullMarked
package id.temani.postgres.vault;

import org.jspecify.annotations.NullMarked;
