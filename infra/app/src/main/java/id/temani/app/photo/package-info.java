/** Photos on their way through: fetched, looked into, made anew. */
@NullMarked
package id.temani.app.photo;

import org.jspecify.annotations.NullMarked;
