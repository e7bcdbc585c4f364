/** What the bot says: texts by key and language, and the choices under them. Sentences themselves are data. */
@NullMarked
package id.temani.wording;

import org.jspecify.annotations.NullMarked;
