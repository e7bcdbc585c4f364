/** The texts of the bot: read from one file per language, checked against each other, looked up by key. */
@NullMarked
package id.temani.flows.text;

import org.jspecify.annotations.NullMarked;
