/** The desk: the path of every inbound message, read from top to bottom. The only package that sees all features. */
@NullMarked
package id.temani.desk;

import org.jspecify.annotations.NullMarked;
